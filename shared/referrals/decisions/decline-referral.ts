import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, letStand, lines, type Sent } from "#shared/kernel/form.ts";
import { checkFairHousing } from "#shared/records/fairness/check-fair-housing.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { type DeclineReason, declineReasons } from "#shared/records/referral/status.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { declinable, decline } from "#shared/records/referral/transitions/decide.ts";
import { undoOf } from "#shared/records/referral/undo.ts";
import { countOf } from "#shared/records/referral/vote.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { leaveList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { OnReferral } from "./act-on.ts";

/** What would change the decision, and where else to try: both are required. */
export const declineForm = defineForm("decline", "referral.decide", {
  reason: choice(declineReasons, "choice.reason"),
  wouldChange: lines({ most: 1000, required: "referral.would_change_required" }),
  elsewhere: lines({ most: 1000, required: "referral.elsewhere_required" }),
  letStand: letStand(),
});

/**
 * Declines a referral, with a reason. Its hold ends, if it has one. A vote as reason requires a recorded
 * vote; a no-show is closed by the call to its sender. @throws not_found, forbidden, invalid (`/reason`,
 * `/wouldChange`, `/elsewhere`), conflict (`not_waiting`, `call_first`)
 */
export async function declineReferral(
  scope: Scope,
  input: OnReferral & Sent<typeof declineForm>,
): Promise<{ reason: DeclineReason }> {
  const home = input.house ? houseHome(scope, input.house) : homeOfReferral(scope.homes, null);
  requirePermission(scope, declineForm.needs);
  if (!input.house) requirePermission(scope, "inbox.read");
  const { reason, wouldChange, elsewhere, ...said } = declineForm.read(input);
  const stands = checkFairHousing({ "/wouldChange": wouldChange, "/elsewhere": elsewhere }, said.letStand);
  const asked = { decline: input.referral, reason, wouldChange, elsewhere };
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
    if (reason === "house_vote" && !countOf(was.value.vote))
      throw invalidField("/reason", "referral.no_vote");
    const decision = { ...doneNow(scope), reason, wouldChange, elsewhere };
    const left = await leaveList(scope, was.value);
    const { events, changes } = recordStep(scope, was, decline(was.value, decision, scope.now()), {
      type: "referral.declined",
      data: { reason, ...stands },
      undo: undoOf(scope, was.value, { command: input.command, act: "declined", place: left.place }),
    });
    return {
      answer: { reason },
      events,
      changes: [...changes, ...(await freeHeldBed(scope, was.value)), ...left.changes],
    };
  });
  return answer;
}
