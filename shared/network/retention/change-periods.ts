import { FieldErrors } from "#shared/kernel/field-errors.ts";
import { readWholeNumber } from "#shared/kernel/text.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { publicProfileChange, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { bounds, type Periods, periods, periodsKey } from "#shared/records/retention/periods.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

/** Sets the network's retention periods. @throws forbidden, invalid */
export async function changePeriods(
  scope: Scope,
  input: { sent: Readonly<Record<string, string>>; command: string },
): Promise<void> {
  requirePermission(scope, "retention.manage");
  const value = periodsFrom(input.sent);
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

function periodsFrom(sent: Readonly<Record<string, string>>): Periods {
  const at = new FieldErrors();
  const days = (name: keyof Periods): number => {
    const given = at.read(() => readWholeNumber(sent[name], `/${name}`, bounds[name]), bounds[name].usual);
    if (given === null) at.add(`/${name}`, "retention.days_required");
    return given ?? bounds[name].usual;
  };
  const value = {
    closedDays: days("closedDays"),
    unansweredDays: days("unansweredDays"),
    referralDays: days("referralDays"),
  };
  at.throwIfAny();
  return value;
}
