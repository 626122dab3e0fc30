import { hasLeft } from "#shared/engine/erasure/has-left.ts";
import { NotYet } from "#shared/engine/outbox/handled.ts";
import type { Mail } from "#shared/kernel/ports.ts";
import { isImportHeader } from "#shared/records/import/entities.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import { networkOf } from "#shared/tenancy/homes.ts";
import { systemScope } from "../system-scope.ts";
import { followers, subjectOf } from "./followers.ts";

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
 * What follows from a change, in networks that are here: letters are carried out, imports carried on, projections written. A message or an
 * import that fails is left to its tick; a projection that fails is given back, so that the stream brings it again.
 */
export function createEvents({ world, mail, log }: EventsOptions) {
  return async (records: readonly Changed[]): Promise<{ failed: string[] }> => {
    const failed: string[] = [];
    const left = new Map<string, Promise<boolean>>();
    const last = new Map(records.map((record) => [subjectOf(record), record]));
    for (const record of last.values()) {
      const network = networkOf(record.pk);
      if (!network || !record.pk.startsWith("N#")) continue;
      const scope = systemScope(world, network);
      if (!left.has(network)) left.set(network, hasLeft(scope));
      try {
        if (await left.get(network)) continue;
        await follow(scope, record, mail);
      } catch (error) {
        const letter = record.pk.endsWith("#L");
        const waiting = error instanceof NotYet;
        log({ level: waiting ? "info" : "error", at: "events", what: (error as Error).name, letter });
        if (!letter && !isImportHeader(record)) failed.push(record.id);
      }
    }
    return { failed };
  };
}

async function follow(scope: Scope, key: Changed, mail: Mail): Promise<void> {
  for (const one of followers) await one(scope, key, mail);
}
