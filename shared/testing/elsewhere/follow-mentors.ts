import { changed, following } from "#shared/engine/changes/following.ts";
import { stayMentors } from "#shared/records/test/mentors.ts";
import { linkedNow, test, testKey, testOfStay, testsOfStay } from "#shared/records/test/test.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { needsSomeone, planOf } from "../collection/enter.ts";
import { mentorsNow } from "../collection/walks-beside.ts";
import { makersOf, unlinked } from "./linked.ts";

/**
 * Whoever becomes the mentor of a resident collects none of their tests: a link that they made for an outside site ends,
 * and the house, which is not told why, names another collector.
 */
async function followMentors(scope: Scope, at: StayPlace): Promise<void> {
  const { homes, table } = scope;
  const [mentors, cards] = await Promise.all([
    mentorsNow(scope, at),
    queryAll(scope, { in: testsOfStay(homes, at) }, testOfStay),
  ]);
  for (const card of cards) {
    if (!linkedNow(card.value)) continue;
    const found = await table.get(test, testKey(homes, { house: at.house, test: card.value.id }));
    const now = found && linkedNow(found.value);
    if (!found || !now || !mentors.walk(makersOf(now))) continue;
    const by = { kind: "system" } as const;
    const also = [mentors.hold, needsSomeone(scope, found.value)];
    const { events, changes } = planOf(scope, found, { ...unlinked(found.value, now), also, by });
    await commitAsSystem(scope, events, changes);
  }
}

export const linksFollowMentors = following({
  on: [changed(stayMentors, ({ house, stay }): StayPlace => ({ house, stay }))],
  run: followMentors,
});
