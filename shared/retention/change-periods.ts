import { Gather } from "#shared/gather.ts";
import { hang, readPorch } from "#shared/network/porch.ts";
import { readProfile } from "#shared/network/read-profile.ts";
import { commit } from "#shared/table/commit.ts";
import { create, replace } from "#shared/table/transact.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { wholeNumber } from "#shared/words.ts";
import { bounds, type Periods, periods, periodsKey } from "./periods.ts";

/** How long the network keeps what was not taken up, from now on. @throws forbidden, invalid */
export async function changePeriods(
  scope: Scope,
  input: { sent: Readonly<Record<string, string>>; command: string },
): Promise<void> {
  need(scope, "retention.manage");
  const value = periodsFrom(input.sent);
  const home = scope.homes.administration();
  await commit(scope, { home, command: input.command, asked: { periods: value } }, async () => {
    const [was, porch, profile] = await Promise.all([
      scope.table.get(periods, periodsKey(scope.homes)),
      readPorch(scope),
      readProfile(scope),
    ]);
    const says = { name: profile.name, phone: profile.contact.phone };
    const { closedDays, unansweredDays } = value;
    return {
      answer: null,
      events: [
        {
          type: "retention.changed",
          in: home,
          feed: home,
          subject: { network: scope.network },
          data: { ...value },
        },
      ],
      changes: [
        was ? replace(periods, was, value) : create(periods, value),
        hang(porch, says, { closedDays, unansweredDays }),
      ],
    };
  });
}

function periodsFrom(sent: Readonly<Record<string, string>>): Periods {
  const at = new Gather();
  const days = (name: keyof Periods): number => {
    const given = at.take(() => wholeNumber(sent[name], `/${name}`, bounds[name]), bounds[name].usual);
    if (given === null) at.say(`/${name}`, "required", "Give a number of days.");
    return given ?? bounds[name].usual;
  };
  const value = {
    closedDays: days("closedDays"),
    unansweredDays: days("unansweredDays"),
    referralDays: days("referralDays"),
  };
  at.settle();
  return value;
}
