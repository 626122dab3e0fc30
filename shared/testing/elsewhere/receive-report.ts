import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { returnedCodes } from "#shared/records/test/kinds.ts";
import { namedNow, type Test, test, testKey } from "#shared/records/test/test.ts";
import type { Scope } from "#shared/table/scope.ts";
import { isUsed, recorded } from "../collection/collect.ts";
import { ended } from "../collection/end-test.ts";
import type { Act } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import { mentorsNow } from "../collection/walks-beside.ts";
import type { ReportCollection } from "./requests.ts";
import { notWhileUndoable, taken } from "./taken.ts";

/** What they said goes back to them, with why. */
const returned = ({ named }: Test, code: (typeof returnedCodes)[number]): Act => ({
  value: { named: named.map((one, at) => (at === named.length - 1 ? { ...one, returned: code } : one)) },
  what: { kind: "returned", code },
  event: { type: "test.returned", data: { code } },
});

/**
 * Takes what a collector from elsewhere reported into the test, if they still are its collector. @throws NotYet while the
 * test may open again
 */
export async function receiveReport(
  scope: Scope,
  { house, test: id, member, name, identity, memberships, said }: ReportCollection,
): Promise<Handled> {
  const found = await scope.table.get(test, testKey(scope.homes, { house, test: id }));
  if (found) await notWhileUndoable(scope, found.value);
  if (!found || namedNow(found.value)?.member !== member) return refused("test_not_yours");
  const { value } = found;
  const mentors = await mentorsNow(scope, value);
  const done = { at: stamp(scope.now()), by: { kind: "member" as const, member, name }, identity };
  const act = async (): Promise<Act> => {
    toCollect(value);
    if (mentors.walk([member, ...memberships])) return returned(value, "mentor");
    if (said.kind === "ending") return ended(scope, value, done, said);
    return (await isUsed(scope, value, said.seen))
      ? returned(value, "device_used")
      : recorded(value, done, said.seen);
  };
  return taken(scope, found, done.by, async () => {
    const it = await act();
    return { ...it, also: [...(it.also ?? []), mentors.hold] };
  });
}
