import { hasCome } from "#shared/kernel/instant.ts";
import { type Deadline, deadline, deadlineKey } from "#shared/records/deadline/deadline.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import { tellMembers } from "../notification/tell-members.ts";

/**
 * Reminds administrators of a deadline, once for what has come due meanwhile. Safe to repeat: a notification is known
 * by the time of its reminder.
 */
export async function remindOfDeadline(
  scope: Scope,
  { subject }: { subject: Deadline["subject"] },
): Promise<void> {
  const found = await scope.table.get(deadline, deadlineKey(scope.homes, subject));
  if (!found) return;
  const now = scope.now();
  const at = found.value.reminders.filter((one) => hasCome(one, now)).at(-1);
  if (!at) return;
  await tellMembers(scope, { kind: found.value.kind, subject, house: null, by: null }, at);
  const reminders = found.value.reminders.filter((one) => !hasCome(one, now));
  try {
    await scope.table.write([replace(deadline, found, { ...found.value, reminders })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
