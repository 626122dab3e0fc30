import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { compareInstants, type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { instantOf } from "#shared/kernel/local-date.ts";
import { readText } from "#shared/kernel/text.ts";
import { isOpen } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { planScreen as planScreenAt } from "#shared/records/referral/transitions/prepare.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actOn, type OnReferral } from "./act-on.ts";

/** Most days ahead for a phone screen. */
const longestDays = 60;

/**
 * Schedules or reschedules a phone screen. `at` is local to the house, otherwise to the network
 * (`2026-11-25T18:00`); `who` will call. @throws not_found, forbidden, invalid (`/at`, `/who`), conflict
 * (`not_waiting`, `being_passed`)
 */
export async function planScreen(
  scope: Scope,
  input: OnReferral & { readonly at: string; readonly who: string },
): Promise<{ at: string }> {
  const asked = { planScreen: input.at, who: input.who };
  const asks = {
    verb: "planScreen",
    permission: "referral.prepare" as const,
    asked,
    answers: z.object({ at: instantSchema }),
  };
  return actOn(scope, input, asks, (was, timeZone) => {
    const who = readText(input.who, "/who", { most: 80, required: "referral.caller_required" });
    const at = screenAt(input.at, timeZone, scope.now());
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

function screenAt(local: string, timeZone: string, now: Temporal.Instant): Instant {
  const at = instantOf(local, "/at", timeZone, "referral.call_time_required");
  if (compareInstants(at, now) < 0) throw invalidField("/at", "date.past");
  if (compareInstants(at, now.add({ hours: 24 * longestDays })) > 0)
    throw invalidField("/at", "date.too_far");
  return stamp(at);
}
