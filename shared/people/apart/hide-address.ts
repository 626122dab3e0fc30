import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { touchReferrals } from "#shared/records/person/at-risk.ts";
import { nameOf, personEvent } from "#shared/records/person/event-of.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/**
 * Hides the location of a person at risk, or shows it again, for all of their records.
 * @throws not_found, forbidden, invalid `/reason`, conflict `already_so`
 */
export async function hideAddress(
  scope: Scope,
  input: { person: Person["id"]; hidden: boolean; reason: string; command: string },
): Promise<{ hidden: boolean }> {
  requirePermission(scope, "person.manage");
  const reason = readText(input.reason, "/reason", { most: 500, required: "text.reason_required" });
  const asked = { hide: input.person, hidden: input.hidden, reason };
  const home = scope.homes.people();
  const act = {
    home,
    verb: "hideAddress",
    command: input.command,
    asked,
    answers: z.object({ hidden: z.boolean() }),
  };
  const { answer } = await commit(scope, act, async () => {
    const standing = await canonicalRecord(scope, input.person);
    if (!standing) throw notFound();
    const { root } = standing;
    const records = await recordsOf(scope, root);
    const hiding = records.filter((one) => one.value.hidden);
    if (hiding.length > 0 === input.hidden) throw personConflict("already_so");
    const since = stamp(scope.now());
    return {
      answer: { hidden: input.hidden },
      events: [personEvent(scope, { type: input.hidden ? "person.hidden" : "person.shown" }, root.value.id)],
      changes: [
        ...(input.hidden
          ? [replace(person, root, { ...root.value, hidden: { since, by: nameOf(scope), reason } })]
          : hiding.map((one) => replace(person, one, { ...one.value, hidden: null }))),
        ...(await touchReferrals(scope, records)),
      ],
    };
  });
  return answer;
}
