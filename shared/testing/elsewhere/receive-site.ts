import type { Handled } from "#shared/engine/outbox/handled.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { linkedNow, nobodyNamed, type Test, test, testKey } from "#shared/records/test/test.ts";
import type { Scope } from "#shared/table/scope.ts";
import { isUsed, recorded } from "../collection/collect.ts";
import { type Act, needsSomeone, planOf } from "../collection/enter.ts";
import { toCollect } from "../collection/on-collection.ts";
import type { ReportSite } from "./requests.ts";

const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });

type Linked = Test["linked"][number];

/** A device that was used goes back to them, with why. */
const returned = (scope: Scope, was: Test, { link }: Linked): Act => ({
  value: { linked: was.linked.map((one) => (one.link === link ? { ...one, returned: "device_used" } : one)) },
  what: { kind: "returned", code: "device_used" },
  event: { type: "test.returned", data: { code: "device_used" } },
  also: [needsSomeone(scope, was)],
});

/** Takes what an outside site reported by its link into the test, while that link is its collector. */
export async function receiveSite(
  scope: Scope,
  { house, test: id, link, said }: ReportSite,
): Promise<Handled> {
  const found = await scope.table.get(test, testKey(scope.homes, { house, test: id }));
  const by = found && linkedNow(found.value);
  if (!found || by?.link !== link) return refused("test_not_yours");
  const { value } = found;
  const { name, site, made } = by;
  const act = async (): Promise<Act> => {
    toCollect(value);
    if (said.kind === "not_given") {
      const { named, linked } = nobodyNamed(value);
      return {
        value: { named, linked: linked.map((one) => (one.link === link ? { ...one, notGiven: true } : one)) },
        what: { kind: "not_given", name, site, words: said.words },
        event: { type: "test.not_given" },
        also: [needsSomeone(scope, value)],
      };
    }
    if (await isUsed(scope, value, said.seen)) return returned(scope, value, by);
    const at = stamp(scope.now());
    const actor = { kind: "link" as const, link };
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
  try {
    return { result: "done", ...planOf(scope, found, { ...(await act()), by: { kind: "link", link } }) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code);
    throw error;
  }
}
