import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { dateTime, defineForm, type Sent, text } from "#shared/kernel/form.ts";
import { compareInstants, type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { planScreen as planScreenAt } from "#shared/records/referral/transitions/prepare.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/** Most days ahead for a phone screen. */
const longestDays = 60;

export const screenForm = defineForm("call-plan", "referral.prepare", {
  /** Local to the house, otherwise to the network. */
  at: dateTime("referral.call_time_required"),
  /** Who will call. */
  who: text({ most: 80, required: "referral.caller_required" }),
});

/**
 * Schedules or reschedules a phone screen.
 * @throws not_found, forbidden, invalid (`/at`, `/who`), conflict (`not_waiting`, `being_passed`)
 */
export async function planScreen(
  scope: Scope,
  input: OnReferral & Sent<typeof screenForm>,
): Promise<{ at: string }> {
  const asks = { verb: "planScreen", form: screenForm, answers: z.object({ at: instantSchema }) };
  return actOn(scope, input, asks, (was, { at: local, who }, { timeZone }) => {
    const at = screenAt(local.toZonedDateTime(timeZone).toInstant(), scope.now());
    if (!isOpen(was) || was.state.status === "no_show") throw referralConflict("not_waiting");
    return {
      answer: { at },
      type: "referral.screen_planned",
      data: { at },
      said: { who },
      next: planScreenAt(was, at, who),
    };
  });
}

function screenAt(at: Temporal.Instant, now: Temporal.Instant): Instant {
  if (compareInstants(at, now) < 0) throw invalidField("/at", "date.past");
  if (compareInstants(at, now.add({ hours: 24 * longestDays })) > 0)
    throw invalidField("/at", "date.too_far");
  return stamp(at);
}
