import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { decideAgain } from "#shared/records/referral/clock.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { withdrawalOf } from "#shared/records/referral/state.ts";
import { takeBack } from "#shared/records/referral/transitions/decide.ts";
import { reversedIn } from "#shared/records/referral/undo.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const reversalForm = defineForm("reversal", "referral.decide", {
  reason: lines({ most: 1000, required: "text.reason_required" }),
});

/**
 * An acceptance or a decline was entered in error: a decision is due, a held bed is free, and the sender is told. The
 * history keeps both, with the reason. @throws not_found, forbidden, invalid `/reason`, conflict (`not_decided_here`,
 * `withdrawn_since`, `being_passed`)
 */
export async function reverseDecision(
  scope: Scope,
  input: OnReferral & Sent<typeof reversalForm>,
): Promise<void> {
  const asks = { verb: "reverseDecision", form: reversalForm, answers: noAnswer };
  await actOn(scope, input, asks, async (was, { reason }) => {
    if (!hasStatus(was, "accepted", "accepted_with_conditions", "declined") || was.purged)
      throw referralConflict("not_decided_here");
    if (withdrawalOf(was.state)) throw referralConflict("withdrawn_since");
    const { house } = input;
    const card = house ? await scope.table.get(houseCard, houseCardKey(scope.homes, house)) : undefined;
    const clock = decideAgain(was.clock, scope.now(), card?.value.decisionHours);
    const act = hasStatus(was, "declined") ? "declined" : "accepted";
    return {
      answer: null,
      type: "referral.entered_in_error",
      data: { act },
      said: { reason },
      next: { ...takeBack(was, clock), reversed: reversedIn(scope, was, act) },
      sideChanges: await freeHeldBed(scope, was),
    };
  });
}
