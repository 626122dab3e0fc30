import * as z from "zod";
import { type ArrivalTyped, arrivalFrom } from "#shared/records/referral/arrival.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { expectOn } from "#shared/records/referral/transitions/prepare.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * Changes the expected arrival, as agreed with the sender. @throws not_found, forbidden, invalid (`/date`,
 * `/time`), conflict (`not_waiting`, `being_passed`)
 */
export async function changeArrival(
  scope: Scope,
  input: OnReferral & ArrivalTyped,
): Promise<{ arrival: string }> {
  const asked = { changeArrival: input.date, time: input.time };
  const asks = {
    verb: "changeArrival",
    permission: "referral.prepare" as const,
    asked,
    answers: z.object({ arrival: z.string() }),
  };
  return actOn(scope, input, asks, (was, timeZone) => {
    const arrival = arrivalFrom(input, scope.now(), timeZone);
    if (!isOpen(was) || was.state.status === "no_show") throw referralConflict("not_waiting");
    const [on = "", time = null] = arrival.split(" ");
    return {
      answer: { arrival },
      type: "referral.arrival_changed",
      data: { on, time },
      next: expectOn(was, arrival),
    };
  });
}
