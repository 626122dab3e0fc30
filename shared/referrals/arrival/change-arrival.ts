import * as z from "zod";
import { date, defineForm, type Sent, time } from "#shared/kernel/form.ts";
import { arrivalFrom } from "#shared/records/referral/arrival.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { expectOn } from "#shared/records/referral/transitions/prepare.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import type { Scope } from "#shared/table/scope.ts";

export const arrivalForm = defineForm("expected", "referral.prepare", {
  date: date("text.date"),
  time: time(),
});

/**
 * Changes the expected arrival, as agreed with the sender. @throws not_found, forbidden, invalid (`/date`,
 * `/time`), conflict (`not_waiting`, `being_passed`)
 */
export async function changeArrival(
  scope: Scope,
  input: OnReferral & Sent<typeof arrivalForm>,
): Promise<{ arrival: string }> {
  const asks = { verb: "changeArrival", form: arrivalForm, answers: z.object({ arrival: z.string() }) };
  return actOn(scope, input, asks, (was, said, { timeZone }) => {
    const arrival = arrivalFrom(said, scope.now(), timeZone);
    if (!isOpen(was) || was.state.status === "no_show") throw referralConflict("not_waiting");
    return {
      answer: { arrival },
      type: "referral.arrival_changed",
      data: { on: said.date, time: said.time },
      next: expectOn(was, arrival),
    };
  });
}
