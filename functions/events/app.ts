import { isId } from "#shared/ids.ts";
import { NotYet } from "#shared/letter/receipt.ts";
import { runLetter } from "#shared/letter/run-letter.ts";
import type { Mail } from "#shared/ports/ports.ts";
import { projectHouseCard, projectReferral, projectWindow } from "#shared/projection/project.ts";
import type { Key } from "#shared/table/entity.ts";
import { type Home, houseOf, networkOf } from "#shared/tenancy/homes.ts";
import type { Scope, World } from "#shared/tenancy/scope.ts";
import { postScope } from "../post.ts";

/** One changed key, as the table's stream tells it. `id` names it in a partial batch failure. */
export interface Changed {
  readonly id: string;
  readonly pk: string;
  readonly sk: string;
}

export interface EventsOptions {
  readonly world: World;
  readonly mail: Mail;
  readonly log: (line: object) => void;
}

/**
 * What follows from a change: letters are carried out, projections written. A letter that fails is left to its
 * tick; a projection that fails is given back, so that the stream brings it again.
 */
export function createEvents({ world, mail, log }: EventsOptions) {
  return async (records: readonly Changed[]): Promise<{ failed: string[] }> => {
    const failed: string[] = [];
    for (const record of records) {
      const network = networkOf(record.pk);
      if (!network || !record.pk.startsWith("N#")) continue;
      try {
        await follow(postScope(world, network), record, mail);
      } catch (error) {
        const letter = record.pk.endsWith("#L");
        const waiting = error instanceof NotYet;
        log({ level: waiting ? "info" : "error", at: "events", what: (error as Error).name, letter });
        if (!letter) failed.push(record.id);
      }
    }
    return { failed };
  };
}

async function follow(scope: Scope, { pk, sk }: Changed, mail: Mail): Promise<void> {
  if (pk.endsWith("#L")) {
    await runLetter(scope, { pk: pk as Home, sk } satisfies Key, mail);
    return;
  }
  const house = houseOf(pk);
  const { homes } = scope;
  if (house && pk === homes.house(house) && sk.startsWith("B#")) return projectWindow(scope, house);
  const shelved = sk.slice(2);
  if (pk === homes.shelf() && sk.startsWith("H#") && isId("house", shelved)) {
    await projectWindow(scope, shelved);
    return projectHouseCard(scope, shelved);
  }
  // Set up while its definition was being changed, a card would stay behind.
  if (house && pk === homes.house(house) && sk === "A#house") return projectHouseCard(scope, house);
  const referral = /#R#(ref_[A-Za-z0-9_-]+)$/.exec(pk)?.[1];
  if (sk === "~header" && isId("referral", referral)) return projectReferral(scope, house ?? null, referral);
}
