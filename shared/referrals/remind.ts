import type { Carried } from "#shared/engine/capability.ts";
import { changed, following } from "#shared/engine/changes/following.ts";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { outboxKey, outboxMessage, sendRequest } from "#shared/engine/outbox/message.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { tellMembers } from "#shared/network/index.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Reminder, remindersOf } from "#shared/records/referral/reminders.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import { type Remind, remind } from "./requests.ts";

/** Sends the reminders of a referral ahead, as messages that rest until they are due. */
export const reminderFollows = following({
  on: [changed(referralHeader, ({ house, referral }) => ({ house, referral }))],
  run: async (scope, { house, referral }) => {
    const [[found], timeZone] = await Promise.all([
      scope.table.getAll([headerOf(scope, house, referral)]),
      zoneOf(scope, house),
    ]);
    if (!found) return;
    const isAhead = ({ kind, of, at }: Reminder) =>
      kind === "arrival_today" ? of >= today(scope.now(), timeZone).toString() : !hasCome(at, scope.now());
    await sendNew(scope, found.value, remindersOf(found.value, timeZone).filter(isAhead));
  },
});

async function sendNew(scope: Scope, { id }: ReferralHeader, reminders: readonly Reminder[]): Promise<void> {
  if (reminders.length === 0) return;
  const home = scope.homes.inbox();
  const named = reminders.map((one) => ({ ...one, message: `remind-${one.kind}-${id}-${one.of}` }));
  const keys = named.map(({ message }) => ({ entity: outboxMessage, key: outboxKey(home, message) }));
  const sent = await scope.table.getAll(keys);
  for (const { kind, of, at, message } of named.filter((_, nth) => !sent[nth]))
    try {
      await scope.table.put(sendRequest(scope, home, message, remind, { referral: id, kind, of }, at));
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
}

/** Reminds the members, if the referral still is as it was when the reminder was sent. */
export async function receiveReminder(
  scope: Scope,
  { referral, kind, of }: Remind,
  { sentAt }: Carried,
): Promise<Handled> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, referral));
  const house = where?.value.house ?? null;
  const [[found], timeZone] = await Promise.all([
    scope.table.getAll([headerOf(scope, house, referral)]),
    zoneOf(scope, house),
  ]);
  const still = found ? remindersOf(found.value, timeZone) : [];
  if (!still.some((one) => one.kind === kind && one.of === of))
    return { result: "refused", code: "superseded", events: [], changes: [] };
  await tellMembers(scope, { kind, subject: referral, house, by: null }, sentAt);
  return { result: "done", events: [], changes: [] };
}
