import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
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
  const asks = {
    verb: "askForVote",
    permission: "referral.decide" as const,
    asked: {},
    answers: z.object({ at: z.string() }),
  };
  return actOn(scope, input, asks, (was) => {
    if (!mayBeVotedOn(was.value)) throw referralConflict("not_waiting");
    if (was.value.vote && !was.value.vote.held) throw referralConflict("vote_open");
    const at = stamp(scope.now());
    return {
      answer: { at },
      type: "referral.vote_asked",
      change: { vote: { asked: { at, by: actorName(scope) ?? "" }, held: null } },
    };
  });
}
