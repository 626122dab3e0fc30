import * as z from "zod";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readText, readWholeNumber } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { countVote } from "#shared/records/referral/transitions/prepare.ts";
import { mayBeVotedOn, mostVotes } from "#shared/records/referral/vote.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

export interface RecordVote extends OnReferral {
  readonly house: Id<"house">;
  /** Counts as typed. */
  readonly for: string;
  readonly against: string;
  readonly abstained: string;
  /** Required if more voted against than for. At most 1,000 characters. */
  readonly reason: string;
  readonly letStand?: boolean;
}

/**
 * Records a house's vote. It decides nothing: accepting and declining are separate. @throws not_found,
 * forbidden, invalid (`/for`, `/against`, `/abstained`, `/reason`), conflict (`not_waiting`, `no_vote_asked`,
 * `being_passed`)
 */
export async function recordVote(scope: Scope, input: RecordVote): Promise<{ for: number; against: number }> {
  const { house: _, referral: __, command: ___, ...typed } = input;
  const asks = {
    verb: "recordVote",
    permission: "referral.decide" as const,
    asked: { recordVote: typed },
    answers: z.object({ for: z.int(), against: z.int() }),
  };
  return actOn(scope, input, asks, (was) => {
    const counted = votesFrom(input);
    const stands = checkFairHousing({ "/reason": counted.reason }, input.letStand);
    if (!mayBeVotedOn(was.state.status)) throw referralConflict("not_waiting");
    if (was.vote?.step !== "asked") throw referralConflict("no_vote_asked");
    const { reason, ...counts } = counted;
    return {
      answer: { for: counted.for, against: counted.against },
      type: "referral.vote_recorded",
      data: { ...counts, ...stands },
      said: { reason },
      next: countVote(was, was.vote.asked, { ...doneNow(scope), ...counted }),
    };
  });
}

function votesFrom(typed: RecordVote) {
  const fields = new FieldErrors();
  const count = (name: "for" | "against" | "abstained") =>
    fields.read(() => readWholeNumber(typed[name], `/${name}`, { least: 0, most: mostVotes }), 0) ?? 0;
  const counts = { for: count("for"), against: count("against"), abstained: count("abstained") };
  if (fields.problems.length === 0 && counts.for + counts.against + counts.abstained === 0)
    fields.add("/for", "referral.votes_required");
  const required =
    counts.against > counts.for ? ({ required: "referral.vote_reason_required" } as const) : {};
  const reason = fields.read(
    () => readText(typed.reason, "/reason", { most: 1000, lines: true, ...required }),
    "",
  );
  fields.throwIfAny();
  return { ...counts, reason };
}
