import * as z from "zod";
import { defineForm, type Sent, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import { mayBeMissing } from "#shared/records/referral/arrival.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { miss } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";

/** Minutes within which the sender must be called. */
const callWithinMinutes = 60;

export const noShowForm = defineForm("no-show", "referral.prepare", { keepBed: tick() });

/**
 * Records a no-show: the sender is to be called within the hour. The bed is released, or held until its hold
 * ends. Not possible before the expected time. @throws not_found, forbidden, conflict (`not_accepted`,
 * `not_expected_yet`, `being_passed`)
 */
export async function markNoShow(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> } & Sent<typeof noShowForm>,
): Promise<{ callBy: string }> {
  const asks = {
    verb: "markNoShow",
    form: noShowForm,
    answers: z.object({ callBy: instantSchema }),
  };
  return actOn(scope, input, asks, async (was, { keepBed }, { timeZone }) => {
    if (!hasStatus(was, "accepted", "accepted_with_conditions")) throw referralConflict("not_accepted");
    const now = scope.now();
    if (!mayBeMissing(was, now, timeZone)) throw referralConflict("not_expected_yet");
    const callBy = stamp(now.add({ minutes: callWithinMinutes }));
    const noShow = { ...doneNow(scope), callBy, overdue: null };
    return {
      answer: { callBy },
      type: "referral.no_show",
      data: { kept: keepBed },
      next: miss(was, noShow, keepBed),
      sideChanges: [
        ...(keepBed ? [] : await freeHeldBed(scope, was)),
        notifyOf(
          scope,
          scope.homes.house(input.house),
          { kind: "no_show", subject: was.id, house: input.house },
          callBy,
        ),
      ],
    };
  });
}
