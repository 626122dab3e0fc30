import * as z from "zod";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { defineForm, letStand, lines, type PartlySaid, type Sent, wholeNumber } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { countVote } from "#shared/records/referral/transitions/prepare.ts";
import { mayBeVotedOn, mostVotes } from "#shared/records/referral/vote.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

const count = () => wholeNumber({ least: 0, most: mostVotes });
export const voteCountForm = defineForm("vote-count", "referral.decide", {
  for: count(),
  against: count(),
  abstained: count(),
  /** Required if more voted against than for. */
  reason: lines({ most: 1000 }),
  letStand: letStand(),
});

/**
 * Records a house's vote. It decides nothing: accepting and declining are separate. @throws not_found,
 * forbidden, invalid (`/for`, `/against`, `/abstained`, `/reason`), conflict (`not_waiting`, `no_vote_asked`,
 * `being_passed`)
 */
export async function recordVote(
  scope: Scope,
  input: OnReferral & { house: Id<"house"> } & Sent<typeof voteCountForm>,
): Promise<{ for: number; against: number }> {
  const answers = z.object({ for: z.int(), against: z.int() });
  const asks = { verb: "recordVote", form: voteCountForm, answers };
  return actOn(scope, input, { ...asks, also: checkCounts }, (was, { reason, letStand, ...said }) => {
    const stands = checkFairHousing({ "/reason": reason }, letStand);
    if (!mayBeVotedOn(was.state.status)) throw referralConflict("not_waiting");
    if (was.vote?.step !== "asked") throw referralConflict("no_vote_asked");
    const counts = { for: said.for ?? 0, against: said.against ?? 0, abstained: said.abstained ?? 0 };
    return {
      answer: { for: counts.for, against: counts.against },
      type: "referral.vote_recorded",
      data: { ...counts, ...stands },
      said: { reason },
      next: countVote(was, was.vote.asked, { ...doneNow(scope), ...counts, reason }),
    };
  });
}

function checkCounts(said: PartlySaid<typeof voteCountForm>, errors: FieldErrors): void {
  const counts = [said.for, said.against, said.abstained];
  if (counts.every((one) => one === null || one === 0)) errors.add("/for", "referral.votes_required");
  if (said.reason === "" && (said.against ?? 0) > (said.for ?? 0))
    errors.add("/reason", "referral.vote_reason_required");
}
