import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Excusal, excusal, excusalKey, excusalsFrom } from "#shared/records/excusal/excusal.ts";
import { selfExcusal, selfExcusalOf } from "#shared/records/excusal/self-excusal.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = Pick<Excusal, "house" | "last" | "id"> | { readonly journey: Id<"journey"> };

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  const one = "id" in source ? await table.get(excusal, excusalKey(homes, source)) : undefined;
  const id = "id" in source ? one?.value.journey : source.journey;
  const on = id && (await table.get(journey, journeyKey(homes, id)));
  if (!on) return { on: undefined, excusals: [] };
  if (one) return { on, excusals: [one] };
  const houses = [...new Set(on.value.stays.map(({ house }) => house))];
  const all = await Promise.all(
    houses.map((house) => queryAll(scope, excusalsFrom(homes.house(house), ""), excusal)),
  );
  return { on, excusals: all.flat().filter(({ value }) => value.journey === id) };
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
    changed(journey, (at): At => at),
  ],
  to: [selfExcusal],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, excusals } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    return excusals.map(({ value, version }) => unread(selfExcusal, selfExcusalOf(value), version, also));
  },
});
