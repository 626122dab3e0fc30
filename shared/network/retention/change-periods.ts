import { defineForm, type Sent, wholeNumber } from "#shared/kernel/form.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { bounds, type Periods, periods, periodsKey } from "#shared/records/retention/periods.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

const days = (name: keyof Periods) => wholeNumber(bounds[name], "retention.days_required");
export const periodsForm = defineForm("periods", "retention.manage", {
  closedDays: days("closedDays"),
  unansweredDays: days("unansweredDays"),
  referralDays: days("referralDays"),
});

/** Sets the network's retention periods. @throws forbidden, invalid */
export async function changePeriods(
  scope: Scope,
  input: { sent: Sent<typeof periodsForm>; command: string },
): Promise<void> {
  requirePermission(scope, periodsForm.needs);
  const value = periodsForm.read(input.sent);
  const home = scope.homes.administration();
  const act = {
    home,
    verb: "changePeriods",
    command: input.command,
    asked: { periods: value },
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const [was, publicProfile, profile] = await Promise.all([
      scope.table.get(periods, periodsKey(scope.homes)),
      readPublicProfile(scope),
      readProfile(scope),
    ]);
    const says = { name: profile.name, phone: profile.contact.phone };
    const { closedDays, unansweredDays } = value;
    return {
      answer: null,
      events: [
        eventOf(retentionEvents, {
          type: "retention.changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { ...value },
        }),
      ],
      changes: [
        was ? replace(periods, was, value) : create(periods, value),
        publicProfileChange(publicProfile, says, { closedDays, unansweredDays }),
      ],
    };
  });
}
