import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { everyHouse } from "#shared/houses/index.ts";
import { type Excusal, excusal, excusalKey, excusalsFrom } from "#shared/records/excusal/excusal.ts";
import { selfExcusal, selfExcusalOf } from "#shared/records/excusal/self-excusal.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = Pick<Excusal, "house" | "last" | "id">;

async function everyExcusal(scope: Scope): Promise<At[]> {
  const all = await Promise.all(
    (await everyHouse(scope)).map((house) =>
      queryAll(scope, excusalsFrom(scope.homes.house(house), ""), excusal),
    ),
  );
  return all.flat().map(({ value: { house, last, id } }) => ({ house, last, id }));
}

/** A resident reads on which days they are excused, before the lines are fixed. */
export const selfExcusalFollows = projection({
  from: [
    changed(
      excusal,
      ({ house, last, excusal: id }): At => ({
        ...{ house, id },
        last: last.startsWith("9999") ? null : last,
      }),
    ),
  ],
  to: [selfExcusal],
  sources: everyExcusal,
  of: async (scope, at) => {
    const found = await scope.table.get(excusal, excusalKey(scope.homes, at));
    const on = found && (await scope.table.get(journey, journeyKey(scope.homes, found.value.journey)));
    if (!on) return [];
    const own = selfExcusalOf(found.value);
    return [unread(selfExcusal, own, found.version, [inEpoch(scope.homes, on.value)])];
  },
});
