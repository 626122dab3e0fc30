import { changed, following } from "#shared/engine/changes/following.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { type Test, test, testKey, testOfStay, testsOfStay } from "#shared/records/test/test.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { type Act, planOf } from "./enter.ts";

/** What the end of a stay makes of one of its tests; undefined: nothing. */
function actOf(scope: Scope, { closed }: Stay, { ended, collected }: Test): Act | undefined {
  if (closed && !ended && !collected)
    return {
      value: { ended: { ...doneNow(scope), identity: "", as: "moved_out" } },
      what: { kind: "ended", as: "moved_out", words: "" },
      event: { type: "test.ended", data: { as: "moved_out" } },
    };
  // A move-out can be undone for thirty seconds.
  if (!closed && ended?.as === "moved_out")
    return { value: { ended: null }, what: { kind: "reopened" }, event: { type: "test.reopened" } };
  return undefined;
}

/** A test that waits for its specimen ends with the stay. What was given goes its way. */
async function followStay(scope: Scope, at: StayPlace): Promise<void> {
  const { homes, table } = scope;
  const [of, cards] = await Promise.all([
    table.get(stay, stayKey(homes, at.house, at.stay)),
    queryAll(scope, { in: testsOfStay(homes, at) }, testOfStay),
  ]);
  if (!of) return;
  for (const card of cards) {
    if (!actOf(scope, of.value, card.value)) continue;
    const found = await table.get(test, testKey(homes, { house: at.house, test: card.value.id }));
    const act = found && actOf(scope, of.value, found.value);
    if (!found || !act) continue;
    const { events, changes } = planOf(scope, found, { ...act, by: { kind: "system" } });
    await commitAsSystem(scope, events, changes);
  }
}

export const testsFollowStay = following({
  on: [changed(stay, ({ house, stay: id }): StayPlace => ({ house, stay: id }))],
  run: followStay,
});
