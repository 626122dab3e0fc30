import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { linkedNow, nobodyNamed, type Test, test, testKey } from "#shared/records/test/test.ts";
import type { Scope } from "#shared/table/scope.ts";
import { isUsed, recorded } from "../collection/collect.ts";
import { type Act, needsSomeone } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import { mentorsNow } from "../collection/walks-beside.ts";
import { makersOf } from "./linked.ts";
import { type ReportSite, reportedBefore } from "./requests.ts";
import { notWhileUndoable, taken } from "./taken.ts";

type Linked = Test["linked"][number];

/** Whether the house took a report by this link before. */
const isReported = ({ collected, linked }: Test, link: Linked["link"]): boolean =>
  (collected?.by.kind === "link" && collected.by.link === link) ||
  linked.some((one) => one.link === link && one.notGiven);

const withLink = (all: Test["linked"], { link }: Linked, change: Partial<Linked>): Test["linked"] =>
  all.map((one) => (one.link === link ? { ...one, ...change } : one));

/** A device that was used goes back to them, with why. */
const returned = (scope: Scope, was: Test, by: Linked): Act => ({
  value: { linked: withLink(was.linked, by, { returned: "device_used" }) },
  what: { kind: "returned", code: "device_used" },
  event: { type: "test.returned", data: { code: "device_used" } },
  also: [needsSomeone(scope, was)],
});

/**
 * Takes what an outside site reported by its link into the test, while that link is its collector. @throws NotYet while the
 * test may open again
 */
export async function receiveSite(
  scope: Scope,
  { house, test: id, link, said }: ReportSite,
): Promise<Handled> {
  const found = await scope.table.get(test, testKey(scope.homes, { house, test: id }));
  if (found) await notWhileUndoable(scope, found.value);
  const by = found && linkedNow(found.value);
  if (found && isReported(found.value, link)) return refused(reportedBefore);
  if (!found || by?.link !== link) return refused("test_not_yours");
  const { value } = found;
  const mentors = await mentorsNow(scope, value);
  // Since the site sent it: the link is about to end.
  if (mentors.walk(makersOf(by))) return refused("test_not_yours");
  const { name, site, made } = by;
  const actor = { kind: "link" as const, link };
  const act = async (): Promise<Act> => {
    toCollect(value);
    if (said.kind === "not_given") {
      const { named, linked } = nobodyNamed(value);
      return {
        value: { named, linked: withLink(linked, by, { notGiven: true }) },
        what: { kind: "not_given", name, site, words: said.words },
        event: { type: "test.not_given" },
        also: [needsSomeone(scope, value)],
      };
    }
    if (await isUsed(scope, value, said.seen)) return returned(scope, value, by);
    const at = stamp(scope.now());
    const { observer, residentSigned, sent } = said;
    // Whoever made the link saw it, and may have used it: for what a second person does, they collected.
    const done = { at, by: actor, identity: made.identity };
    const it = recorded(value, done, said.seen, { name, site, observer, residentSigned });
    if (!sent) return it;
    return {
      ...it,
      value: { ...it.value, sent: { at, by: actor, ...sent } },
      what: [it.what, { kind: "handed_over" as const, ...sent }].flat(),
    };
  };
  return taken(scope, found, actor, async () => {
    const it = await act();
    return { ...it, also: [...(it.also ?? []), mentors.hold] };
  });
}
