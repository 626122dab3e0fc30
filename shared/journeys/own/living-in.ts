import type { Id } from "#shared/kernel/ids.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Residents whose stays are read together. */
const atOnce = 50;

/** The journeys of those who live there. */
export async function livingIn(scope: Scope, house: Id<"house">): Promise<Stored<Journey>[]> {
  const { homes, table } = scope;
  const cards = await queryAll(scope, { in: homes.house(house), prefix: "C#" }, stayCard);
  const found: Stored<Journey>[] = [];
  for (let at = 0; at < cards.length; at += atOnce) {
    const stays = await table.getAll(
      cards
        .slice(at, at + atOnce)
        .map(({ value }) => ({ entity: stay, key: stayKey(homes, house, value.id) })),
    );
    const all = await table.getAll(
      stays.map((one) => ({ entity: journey, key: one && journeyKey(homes, one.value.journey) })),
    );
    found.push(...all.flatMap((one) => (one?.value.house === house ? [one] : [])));
  }
  return found;
}

/** More than the versions of what a house has ever add up to: a move is newer than whatever changed in it before. */
export const aMove = 1e9;
