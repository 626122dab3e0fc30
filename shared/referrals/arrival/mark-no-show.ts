import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { mayBeMissing } from "#shared/records/referral/arrival.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { miss } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";

/** Minutes within which the sender must be called. */
const callWithinMinutes = 60;

/**
 * Records a no-show: the sender is to be called within the hour. The bed is released, or held until its hold
 * ends. Not possible before the expected time. @throws not_found, forbidden, conflict (`not_accepted`,
 * `not_expected_yet`, `being_passed`)
 */
export async function markNoShow(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house">; readonly keepBed: boolean },
): Promise<{ callBy: string }> {
  const asked = { markNoShow: input.keepBed };
  const asks = {
    verb: "markNoShow",
    permission: "referral.prepare" as const,
    asked,
    answers: z.object({ callBy: instantSchema }),
  };
  return actOn(scope, input, asks, async (was, timeZone) => {
    if (!hasStatus(was, "accepted", "accepted_with_conditions")) throw referralConflict("not_accepted");
    const now = scope.now();
    if (!mayBeMissing(was, now, timeZone)) throw referralConflict("not_expected_yet");
    const callBy = stamp(now.add({ minutes: callWithinMinutes }));
    const noShow = { ...doneNow(scope), callBy, overdue: null };
    return {
      answer: { callBy },
      type: "referral.no_show",
      data: { kept: input.keepBed },
      next: miss(was, noShow, input.keepBed),
      sideChanges: input.keepBed ? [] : await freeHeldBed(scope, was),
    };
  });
}
