import type { Id } from "#shared/kernel/ids.ts";
import { mayBeMissing } from "#shared/records/referral/arrival.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/decisions/decline-referral.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";

/** The sender is called within the hour. */
const callWithinMinutes = 60;

/**
 * Nobody came: the sender is to be called within the hour. The bed is let go, or kept until its hold ends.
 * Somebody whose time is still to come cannot be missed yet.
 * @throws not_found, forbidden, conflict (`not_accepted`, `not_expected_yet`, `being_passed`)
 */
export async function markNoShow(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house">; readonly keepBed: boolean },
): Promise<{ callBy: string }> {
  const asked = { markNoShow: input.keepBed };
  return actOn(scope, input, { permission: "referral.prepare", asked }, async ({ value: was }, timeZone) => {
    if (was.status !== "accepted" && was.status !== "accepted_with_conditions")
      throw referralConflict("not_accepted");
    const now = scope.now();
    if (!mayBeMissing(was, now, timeZone)) throw referralConflict("not_expected_yet");
    const callBy = now.add({ minutes: callWithinMinutes }).toString();
    const kept = input.keepBed && was.hold !== null;
    return {
      answer: { callBy },
      type: "referral.no_show",
      data: { kept },
      change: {
        status: "no_show",
        noShow: { at: now.toString(), by: actorName(scope) ?? "", callBy, called: null, overdue: null },
        hold: kept ? was.hold : null,
      },
      also: kept ? [] : await freeHeldBed(scope, was),
    };
  });
}
