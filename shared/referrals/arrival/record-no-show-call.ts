import { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readText } from "#shared/kernel/text.ts";
import { type ArrivalTyped, arrivalFrom, holdToBed } from "#shared/records/referral/arrival.ts";
import { decideAnew } from "#shared/records/referral/clock.ts";
import { conditionsOpen } from "#shared/records/referral/conditions.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { actOn, type OnReferral, type Step } from "#shared/referrals/decisions/act-on.ts";
import { freeHeldBed } from "#shared/referrals/decisions/decline-referral.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";

/**
 * What follows from the call: they come later into the bed that is still held; they come later and wait for an
 * answer again; or it is closed.
 */
export const noShowFollows = ["held_bed", "received", "closed"] as const;
export type NoShowFollows = (typeof noShowFollows)[number];

export interface RecordNoShowCall extends OnReferral, ArrivalTyped {
  readonly house: Id<"house">;
  /** Who was called, and what they said. */
  readonly who: string;
  readonly said: string;
  readonly follows: string;
}

/**
 * The sender was called about somebody who did not come. A new arrival is needed where the held bed is kept.
 * @throws not_found, forbidden, invalid (`/who`, `/said`, `/follows`, `/date`, `/time`), conflict (`no_call_due`,
 * `hold_over`, `being_passed`)
 */
export async function recordNoShowCall(
  scope: Scope,
  input: RecordNoShowCall,
): Promise<{ status: ReferralHeader["status"] }> {
  const { house: _, referral: __, command: ___, ...typed } = input;
  const asked = { recordNoShowCall: typed };
  return actOn(scope, input, { permission: "referral.prepare", asked }, async (was, timeZone) => {
    const { who, said, follows } = callFrom(input);
    const { noShow, status } = was.value;
    if (status !== "no_show" || !noShow || noShow.called) throw referralConflict("no_call_due");
    const at = scope.now().toString();
    const called = { at, by: actorName(scope) ?? "", note: `${who}: ${said}` };
    const next = await nextOf(scope, was, follows, () => {
      const arrival = arrivalFrom(input, scope.now(), timeZone);
      holdToBed(arrival, was.value.hold, timeZone);
      return arrival;
    });
    return {
      answer: { status: next.change.status ?? status },
      type: "referral.no_show_called",
      data: { follows },
      said: { who, said },
      change: { noShow: { ...noShow, called }, ...next.change },
      also: next.also,
    };
  });
}

async function nextOf(
  scope: Scope,
  { value: was }: Stored<ReferralHeader>,
  follows: NoShowFollows,
  arrival: () => string,
): Promise<{ change: Partial<ReferralHeader>; also: NonNullable<Step<unknown>["also"]> }> {
  const now = scope.now();
  if (follows === "held_bed") {
    if (!was.hold || Temporal.Instant.compare(Temporal.Instant.from(was.hold.until), now) <= 0)
      throw referralConflict("hold_over");
    const status = conditionsOpen(was) ? "accepted_with_conditions" : "accepted";
    return { change: { status, arrival: arrival() }, also: [] };
  }
  const freed = { hold: null, conditions: [] };
  const also = await freeHeldBed(scope, was);
  return follows === "closed"
    ? { change: { hold: null, closedAt: now.toString() }, also }
    : { change: { ...freed, status: "received", ...decideAnew(now), arrival: null }, also };
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
