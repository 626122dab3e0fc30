import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent, tick } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { touchReferrals } from "#shared/records/person/at-risk.ts";
import { personEvent } from "#shared/records/person/event-of.ts";
import { recordsOf } from "#shared/records/person/group.ts";
import { type Person, person } from "#shared/records/person/person.ts";
import { canonicalRecord } from "#shared/records/person/recognize.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

export const hidingForm = defineForm("hidden-address", "person.manage", {
  hidden: tick(),
  reason: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * Hides the location of a person at risk, or shows it again, for all of their records.
 * @throws not_found, forbidden, invalid `/reason`, conflict `already_so`
 */
export async function hideAddress(
  scope: Scope,
  input: { person: Person["id"]; command: string } & Sent<typeof hidingForm>,
): Promise<{ hidden: boolean }> {
  requirePermission(scope, hidingForm.needs);
  const { hidden, reason } = hidingForm.read(input);
  const asked = { hide: input.person, hidden, reason };
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
    if (hiding.length > 0 === hidden) throw personConflict("already_so");
    const since = stamp(scope.now());
    return {
      answer: { hidden },
      events: [personEvent(scope, { type: hidden ? "person.hidden" : "person.shown" }, root.value.id)],
      changes: [
        ...(hidden
          ? [replace(person, root, { ...root.value, hidden: { since, by: actorOf(scope), reason } })]
          : hiding.map((one) => replace(person, one, { ...one.value, hidden: null }))),
        ...(await touchReferrals(scope, records)),
      ],
    };
  });
  return answer;
}
