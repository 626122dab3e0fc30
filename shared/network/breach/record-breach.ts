import * as z from "zod";
import { date, defineForm, lines, type Sent, several, text, wholeNumber } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import {
  type Breach,
  type BreachContent,
  breach,
  breachContent,
  informationKinds,
} from "#shared/records/breach/breach.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { commit } from "#shared/table/commit.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { breachEvent, changeBreach, clockOf } from "./act.ts";

const fields = {
  discoveredOn: date("breach.discovered_required"),
  happenedOn: date(),
  what: lines({ most: 4000, required: "breach.what_required" }),
  information: several(informationKinds, "breach.information_required"),
  people: wholeNumber({ least: 0, most: 1_000_000 }, "breach.people_required"),
  listAt: text({ most: 200, required: "breach.list_required" }),
};
export const breachForm = defineForm("breach", "breach.manage", fields);
export const breachCorrectionForm = defineForm("correction", "breach.manage", fields);

const back = 3660;

async function contentFrom(scope: Scope, sent: Sent<typeof breachForm>): Promise<BreachContent> {
  const here = await todayIn(scope);
  return breachForm.read(sent, ({ discoveredOn, happenedOn }, errors) => {
    for (const [name, day] of Object.entries({ discoveredOn, happenedOn }))
      if (day) errors.read(() => dateWithin(day, `/${name}`, here, { back, ahead: 0 }), undefined);
    if (discoveredOn && happenedOn && happenedOn > discoveredOn)
      errors.add("/happenedOn", "breach.happened_after");
  });
}

/**
 * Enters an incident in the breach register. Its 60 days count from the day it was discovered. @throws forbidden,
 * invalid
 */
export async function recordBreach(
  scope: Scope,
  { command, ...sent }: Sent<typeof breachForm> & { command: string },
): Promise<{ breach: Breach["id"] }> {
  requirePermission(scope, breachForm.needs);
  const said = await contentFrom(scope, sent);
  const home = scope.homes.administration();
  const answers = z.object({ breach: idSchema("breach") });
  const { answer } = await commit(
    scope,
    { home, verb: "recordBreach", command, asked: said, answers },
    async () => {
      const value: Breach = {
        ...said,
        id: newId("breach", scope.now().epochMilliseconds),
        recorded: doneNow(scope),
        corrections: [],
        assessments: [],
        notices: [],
        closed: null,
      };
      return {
        answer: { breach: value.id },
        events: breachEvent(scope, value.id, { type: "breach.recorded" }),
        changes: [create(breach, value), ...(await clockOf(scope, value))],
      };
    },
  );
  return answer;
}

/**
 * Corrects what is on record; what it said before stays with it. `version` is the one that was shown. @throws
 * forbidden, not_found, invalid, conflict `changed`
 */
export async function correctBreach(
  scope: Scope,
  {
    breach: id,
    version,
    sent,
    command,
  }: {
    breach: Breach["id"];
    version: number;
    sent: Sent<typeof breachCorrectionForm>;
    command: string;
  },
): Promise<void> {
  requirePermission(scope, breachCorrectionForm.needs);
  const said = await contentFrom(scope, sent);
  const asked = { version, ...said };
  await changeBreach(scope, { breach: id, command, verb: "correctBreach", asked, closedToo: true }, (was) => {
    if (was.version !== version) throw commitConflict("changed");
    const correction = { ...doneNow(scope), was: breachContent.parse(was.value) };
    return {
      value: { ...was.value, ...said, corrections: [...was.value.corrections, correction] },
      said: { type: "breach.corrected" },
    };
  });
}
