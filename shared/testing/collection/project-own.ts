import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfTest, selfTestOf } from "#shared/records/test/self-test.ts";
import { stepOf, type Test, test, testKey, testOfStay, testsOfStay } from "#shared/records/test/test.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { policyOfTest } from "./policy-of-test.ts";

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

/** The policies of those that are not over, as they stood when these were opened. */
async function policiesOf({ homes, table }: Scope, tests: readonly Stored<Test>[]) {
  const open = tests.map(({ value }) => value).filter((one) => stepOf(one) !== "over");
  const found = await table.getAll(
    open.map((one) => ({ entity: testingPolicy, key: policyOfTest(homes, one) })),
  );
  return new Map(open.map(({ id }, at) => [id, found[at]?.value]));
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
    const policies = await policiesOf(scope, tests);
    return tests.map(({ value, version }) =>
      unread(selfTest, selfTestOf(value, policies.get(value.id)), version, also),
    );
  },
});
