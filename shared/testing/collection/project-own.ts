import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfTest, selfTestOf } from "#shared/records/test/self-test.ts";
import { test, testKey, testOfStay, testsOfStay } from "#shared/records/test/test.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = { readonly journey: Id<"journey"> } | { readonly house: Id<"house">; readonly test: Id<"test"> };

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  if (!("journey" in source)) {
    const one = await table.get(test, testKey(homes, source));
    const on = one && (await table.get(journey, journeyKey(homes, one.value.journey)));
    return { on, tests: one ? [one] : [] };
  }
  const on = await table.get(journey, journeyKey(homes, source.journey));
  const all = await Promise.all(
    (on?.value.stays ?? []).map((at) => queryAll(scope, { in: testsOfStay(homes, at) }, testOfStay)),
  );
  return { on, tests: all.flat() };
}

/** A resident's tests, as they read them. */
export const selfTestFollows = projection({
  from: [changed(test, ({ house, test: id }): At => ({ house, test: id })), changed(journey, (at): At => at)],
  to: [selfTest],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, tests } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    return tests.map(({ value, version }) => unread(selfTest, selfTestOf(value), version, also));
  },
});
