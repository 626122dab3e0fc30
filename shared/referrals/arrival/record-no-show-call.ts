import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { readText } from "#shared/kernel/text.ts";
import { type ArrivalTyped, arrivalFrom, checkHold } from "#shared/records/referral/arrival.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { type ReferralStatus, referralStatuses } from "#shared/records/referral/status.ts";
import { comeLater, isMissed, stayAway, waitAgain } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";

/**
 * Outcomes of the call: they come later, into the held bed; they come later and need a decision again; or the
 * referral is closed.
 */
export const noShowFollows = ["held_bed", "received", "closed"] as const;
export type NoShowFollows = (typeof noShowFollows)[number];

export interface RecordNoShowCall extends OnReferral, ArrivalTyped {
  readonly house: Id<"house">;
  /** The person called, and what they said. */
  readonly who: string;
  readonly said: string;
  readonly follows: string;
}

/**
 * Records the call to the sender about a no-show. If the held bed is kept, a new arrival is required. @throws
 * not_found, forbidden, invalid (`/who`, `/said`, `/follows`, `/date`, `/time`), conflict (`no_call_due`,
 * `hold_over`, `being_passed`)
 */
export async function recordNoShowCall(
  scope: Scope,
  input: RecordNoShowCall,
): Promise<{ status: ReferralStatus }> {
  const { house: _, referral: __, command: ___, ...typed } = input;
  const asked = { recordNoShowCall: typed };
  const asks = {
    verb: "recordNoShowCall",
    permission: "referral.prepare" as const,
    asked,
    answers: z.object({ status: z.enum(referralStatuses) }),
  };
  return actOn(scope, input, asks, async (was, timeZone) => {
    const { who, said, follows } = callFrom(input);
    if (!isMissed(was)) throw referralConflict("no_call_due");
    const next = (): ReferralHeader => {
      if (follows === "received") return { ...waitAgain(was, scope.now()), arrival: null };
      if (follows === "closed") return stayAway(was, { ...doneNow(scope), note: `${who}: ${said}` });
      const { hold } = was.state;
      if (!hold || hasCome(hold.until, scope.now())) throw referralConflict("hold_over");
      const arrival = arrivalFrom(input, scope.now(), timeZone);
      checkHold(arrival, hold, timeZone);
      return comeLater(was, hold, arrival);
    };
    const stands = next();
    return {
      answer: { status: stands.state.status },
      type: "referral.no_show_called",
      data: { follows },
      said: { who, said },
      next: stands,
      sideChanges: follows === "held_bed" ? [] : await freeHeldBed(scope, was),
    };
  });
}

function callFrom(typed: RecordNoShowCall): { who: string; said: string; follows: NoShowFollows } {
  const fields = new FieldErrors();
  const who = fields.read(
    () => readText(typed.who, "/who", { most: 120, required: "referral.who_required" }),
    "",
  );
  const said = fields.read(
    () => readText(typed.said, "/said", { most: 800, lines: true, required: "referral.call_notes_required" }),
    "",
  );
  const follows = fields.read((): NoShowFollows => {
    const chosen = noShowFollows.find((one) => one === typed.follows);
    if (!chosen) throw invalidField("/follows", "referral.next_step_required");
    return chosen;
  }, "closed");
  fields.throwIfAny();
  return { who, said, follows };
}
