import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { choice, date, defineForm, lines, type Sent, text, time } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { arrivalFrom, holdThrough } from "#shared/records/referral/arrival.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import { mayTellReferrer } from "#shared/records/referral/may-tell.ts";
import { type Callee, mayBeCalled, noShowCallees, referrerCalled } from "#shared/records/referral/no-show.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { type ReferralStatus, referralStatuses } from "#shared/records/referral/status.ts";
import { comeLater, isMissed, stayAway, waitAgain } from "#shared/records/referral/transitions/arrive.ts";
import { actOn, type OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { toldAtGate } from "#shared/referrals/decisions/told-at-gate.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { checkLength } from "#shared/referrals/hold/hold-bed.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

/**
 * Outcomes of the call: they come later, into the held bed; they come later and need a decision again; or the
 * referral is closed.
 */
export const noShowFollows = ["held_bed", "received", "closed"] as const;
export const noShowCallForm = defineForm("no-show-call", "referral.prepare", {
  whom: choice(noShowCallees, "referral.callee_required"),
  /** The name of whoever was called, and what they said. */
  who: text({ most: 120, required: "referral.who_required" }),
  said: lines({ most: 800, required: "referral.call_notes_required" }),
  follows: choice(noShowFollows, "referral.next_step_required"),
  /** The new arrival, required if the held bed is kept. */
  date: date(),
  time: time(),
});

/**
 * Records the call about a no-show: to whoever referred, at the gate, or to others. If the held bed is kept, a new
 * arrival is required, and a hold that ends before it is extended to the end of that day. @throws not_found, forbidden,
 * invalid (`/whom`, `/who`, `/said`, `/follows`, `/date`, `/time`), conflict (`no_call_due`, `hold_over`, `being_passed`,
 * `whyNot`)
 */
export async function recordNoShowCall(
  scope: Scope,
  input: OnReferral & { readonly house: Id<"house"> } & Sent<typeof noShowCallForm>,
): Promise<{ status: ReferralStatus }> {
  const asks = {
    verb: "recordNoShowCall",
    form: noShowCallForm,
    answers: z.object({ status: z.enum(referralStatuses) }),
  };
  requirePermission(scope, noShowCallForm.needs);
  const { whom, who } = noShowCallForm.read(input);
  await toldAtGate(scope, input, asks.verb, (was) =>
    isMissed(was) && whom === referrerCalled(was) && mayTellReferrer(was, scope.now())
      ? { what: "status", who }
      : null,
  );
  return actOn(scope, input, asks, async (was, { whom, who, said, follows, ...expected }, { timeZone }) => {
    if (!isMissed(was)) throw referralConflict("no_call_due");
    if (!mayBeCalled(was, scope.now()).includes(whom)) throw notCallable(was, whom);
    const next = (): ReferralHeader => {
      if (follows === "received") return { ...waitAgain(was, scope.now()), arrival: null };
      if (follows === "closed") return stayAway(was, { ...doneNow(scope), note: `${who}: ${said}` });
      const { hold } = was.state;
      if (!hold || hasCome(hold.until, scope.now())) throw referralConflict("hold_over");
      if (!expected.date) throw invalidField("/date", "text.date");
      const arrival = arrivalFrom({ ...expected, date: expected.date }, scope.now(), timeZone);
      const until = holdThrough(arrival, hold, timeZone);
      if (until !== hold.until) checkLength(until, "/date", scope.now());
      return comeLater(was, { ...hold, until }, arrival);
    };
    const stands = next();
    const longer = await heldLonger(scope, was, stands);
    return {
      answer: { status: stands.state.status },
      type: "referral.no_show_called",
      data: { follows: longer.length > 0 ? "held_bed_longer" : follows, whom },
      said: { who, said },
      next: stands,
      sideChanges: follows === "held_bed" ? longer : await freeHeldBed(scope, was),
    };
  });
}

/** Whoever referred, without a consent to tell them; or someone else who did not refer. */
const notCallable = (was: ReferralHeader, whom: Callee) =>
  referrerCalled(was) === whom ? consentConflict("no_consent") : invalidField("/whom", "choice.unknown");

/** The change of the bed whose hold ends later than before. */
async function heldLonger(scope: Scope, was: ReferralHeader, next: ReferralHeader): Promise<Change[]> {
  const [before, hold] = [bedKept(was.state), bedKept(next.state)];
  if (!before || !hold || hold.until === before.until) return [];
  const key = bedKey(homeOfReferral(scope.homes, was.house), hold.bed);
  const held = await scope.table.get(bed, key);
  if (held?.value.hold?.referral !== was.id) throw referralConflict("hold_over");
  const { until } = hold;
  const changedAt = stamp(scope.now());
  return [replace(bed, held, { ...held.value, hold: { ...held.value.hold, until }, changedAt })];
}
