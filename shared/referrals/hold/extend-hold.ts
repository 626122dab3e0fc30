import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { bed, lapsed } from "#shared/records/bed/bed.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { isHolding, keepUntil } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { holdUntil } from "./hold-bed.ts";

/**
 * Changes the end of a hold (house-local, `2026-11-25T18:00`). @throws not_found, forbidden, invalid
 * `/until`, conflict (`hold_over`, `being_passed`)
 */
export async function extendHold(
  scope: Scope,
  input: OnReferral & {
    readonly house: Id<"house">;
    /** The held bed, as the page showed it. */
    readonly bed: Id<"bed">;
    readonly until: string;
  },
): Promise<{ until: string }> {
  const asked = { extendHold: input.until, bed: input.bed };
  const asks = {
    verb: "extendHold",
    permission: "referral.decide" as const,
    asked,
    answers: z.object({ until: instantSchema }),
    bed: input.bed,
  };
  return actOn(scope, input, asks, (was, timeZone, kept) => {
    const hold = kept?.value.hold;
    const now = scope.now();
    if (!kept || !isHolding(was) || hold?.referral !== input.referral || lapsed(hold, now))
      throw referralConflict("hold_over");
    const until = holdUntil(input.until, timeZone, now);
    return {
      answer: { until },
      type: "referral.hold_extended",
      data: { bed: was.state.hold.bedLabel, until },
      next: keepUntil(was, until),
      sideChanges: [replace(bed, kept, { ...kept.value, hold: { ...hold, until }, changedAt: stamp(now) })],
    };
  });
}
