import type { Id } from "#shared/kernel/ids.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { mayBeVotedOn } from "#shared/records/referral/vote.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/**
 * Asks the house for its vote, as peer-run houses do. A vote decides nothing by itself.
 * @throws not_found, forbidden, conflict (`not_waiting`, `vote_open`, `being_passed`)
 */
export async function askForVote(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> },
): Promise<{ at: string }> {
  return actOn(scope, input, { permission: "referral.decide", asked: { askForVote: true } }, (was) => {
    if (!mayBeVotedOn(was.value)) throw referralConflict("not_waiting");
    if (was.value.vote && !was.value.vote.held) throw referralConflict("vote_open");
    const at = scope.now().toString();
    return {
      answer: { at },
      type: "referral.vote_asked",
      change: { vote: { asked: { at, by: actorName(scope) ?? "" }, held: null } },
    };
  });
}
