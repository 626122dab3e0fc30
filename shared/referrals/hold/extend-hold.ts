import * as z from "zod";
import { dateTime, defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { bed, lapsed } from "#shared/records/bed/bed.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { isHolding, keepUntil } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { holdUntil } from "./hold-bed.ts";

export const holdForm = defineForm("hold", "referral.decide", {
  /** The held bed, as the page showed it. */
  bed: id("bed", "bed.required"),
  /** House-local. */
  until: dateTime("referral.hold_end_required"),
});

/**
 * Changes the end of a hold.
 * @throws not_found, forbidden, invalid `/until`, conflict (`hold_over`, `being_passed`)
 */
export async function extendHold(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> } & Sent<typeof holdForm>,
): Promise<{ until: string }> {
  const asks = { verb: "extendHold", form: holdForm, answers: z.object({ until: instantSchema }) };
  return actOn(scope, input, { ...asks, bed: ({ bed }) => bed }, (was, said, { timeZone, bed: kept }) => {
    const hold = kept?.value.hold;
    const now = scope.now();
    if (!kept || !isHolding(was) || hold?.referral !== input.referral || lapsed(hold, now))
      throw referralConflict("hold_over");
    const until = holdUntil(said.until, timeZone, now);
    return {
      answer: { until },
      type: "referral.hold_extended",
      data: { bed: was.state.hold.bedLabel, until },
      next: keepUntil(was, until),
      sideChanges: [replace(bed, kept, { ...kept.value, hold: { ...hold, until }, changedAt: stamp(now) })],
    };
  });
}
