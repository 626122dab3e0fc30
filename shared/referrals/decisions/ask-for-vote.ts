import * as z from "zod";
import { defineForm } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { askVote } from "#shared/records/referral/transitions/prepare.ts";
import { mayBeVotedOn } from "#shared/records/referral/vote.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export const voteForm = defineForm("vote", "referral.decide", {});

/**
 * Asks the house for its vote, as peer-run houses do. A vote alone decides nothing. @throws not_found,
 * forbidden, conflict (`not_waiting`, `vote_open`, `being_passed`)
 */
export async function askForVote(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> },
): Promise<{ at: string }> {
  const asks = {
    verb: "askForVote",
    form: voteForm,
    answers: z.object({ at: instantSchema }),
  };
  return actOn(scope, input, asks, (was) => {
    if (!mayBeVotedOn(was.state.status)) throw referralConflict("not_waiting");
    if (was.vote?.step === "asked") throw referralConflict("vote_open");
    const asked = doneNow(scope);
    return { answer: { at: asked.at }, type: "referral.vote_asked", next: askVote(was, asked) };
  });
}
