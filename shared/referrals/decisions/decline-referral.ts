import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readText } from "#shared/kernel/text.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { type DeclineReason, declineReasons } from "#shared/records/referral/status.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { declinable, decline } from "#shared/records/referral/transitions/decide.ts";
import { countOf } from "#shared/records/referral/vote.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

export interface DeclineReferral {
  /** The house it is with; null: admissions decline it from the inbox. */
  readonly house: Id<"house"> | null;
  readonly referral: ReferralHeader["id"];
  readonly reason: DeclineReason;
  /** What would change the decision, and where else to try: both are required. At most 1,000 characters. */
  readonly wouldChange: string;
  readonly elsewhere: string;
  /** The writer confirms a text that reads as a prohibited ground. */
  readonly letStand?: boolean;
  readonly command: string;
}

/**
 * Declines a referral, with a reason. Its hold ends, if it has one. A vote as reason requires a recorded
 * vote; a no-show is closed by the call to its sender. @throws not_found, forbidden, invalid (`/reason`,
 * `/wouldChange`, `/elsewhere`), conflict (`not_waiting`, `call_first`)
 */
export async function declineReferral(
  scope: Scope,
  input: DeclineReferral,
): Promise<{ reason: DeclineReason }> {
  const home = input.house ? houseHome(scope, input.house) : homeOfReferral(scope.homes, null);
  requirePermission(scope, "referral.decide");
  if (!input.house) requirePermission(scope, "inbox.read");
  if (!declineReasons.includes(input.reason)) throw invalidField("/reason", "choice.reason");
  const wouldChange = readText(input.wouldChange, "/wouldChange", {
    most: 1000,
    lines: true,
    required: "referral.would_change_required",
  });
  const elsewhere = readText(input.elsewhere, "/elsewhere", {
    most: 1000,
    lines: true,
    required: "referral.elsewhere_required",
  });
  const stands = checkFairHousing({ "/wouldChange": wouldChange, "/elsewhere": elsewhere }, input.letStand);
  const asked = { decline: input.referral, reason: input.reason, wouldChange, elsewhere };
  const act = {
    home,
    verb: "declineReferral",
    command: input.command,
    asked,
    answers: z.object({ reason: z.enum(declineReasons) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, input.house, input.referral)]);
    const was = authority(found);
    if (isMissed(was.value)) throw referralConflict("call_first");
    if (!hasStatus(was.value, ...declinable)) throw referralConflict("not_waiting");
    if (input.reason === "house_vote" && !countOf(was.value.vote))
      throw invalidField("/reason", "referral.no_vote");
    const { reason } = input;
    const decision = { ...doneNow(scope), reason, wouldChange, elsewhere };
    const { events, changes } = recordStep(scope, was, decline(was.value, decision, scope.now()), {
      type: "referral.declined",
      data: { reason, ...stands },
    });
    return {
      answer: { reason },
      events,
      changes: [
        ...changes,
        ...(await freeHeldBed(scope, was.value)),
        ...(await offTheList(scope, was.value)),
      ],
    };
  });
  return answer;
}
