import { Temporal } from "temporal-polyfill";
import { conflict, invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantOf } from "#shared/kernel/local-date.ts";
import { type Bed, bed, bedState } from "#shared/records/bed/bed.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { type Lapse, lapse } from "./lapse-hold.ts";

/** A hold may last this long and no longer: a bed kept for nobody is a bed somebody else needed. */
const longestHoldDays = 30;

/**
 * Holds a chosen bed for a referral until a house-local time: what its header says of it, the bed's change, and what
 * goes along where an earlier hold on it had ended.
 * @throws invalid (`/bed`, `/until`), conflict `bed_taken`
 */
export async function holdBed(
  scope: Scope,
  chosen: Stored<Bed> | undefined,
  asked: { readonly referral: Id<"referral">; readonly until: string; readonly timeZone: string },
): Promise<{ hold: NonNullable<ReferralHeader["hold"]>; change: Change; over: Lapse }> {
  if (!chosen) throw invalidField("/bed", "unknown_bed", "Choose a bed in this house.");
  const now = scope.now();
  const { id, label } = chosen.value;
  if (bedState(chosen.value, now) !== "free") throw conflict("bed_taken");
  const over = await lapse(scope, chosen.value);
  const until = holdUntil(asked.until, asked.timeZone, now);
  const hold = { referral: asked.referral, until };
  return {
    hold: { bed: id, bedLabel: label, until },
    over,
    change: replace(bed, chosen, { ...over.bed, hold, changedAt: now.toString() }),
  };
}

/** The instant a hold ends, from house-local text. @throws invalid `/until` */
export function holdUntil(local: string, timeZone: string, now: Temporal.Instant): string {
  const until = instantOf(local, "/until", timeZone, "Enter the date and time the hold ends.");
  if (Temporal.Instant.compare(until, now) <= 0) {
    throw invalidField("/until", "past", "Enter a time in the future.");
  }
  if (Temporal.Instant.compare(until, now.add({ hours: 24 * longestHoldDays })) > 0) {
    throw invalidField("/until", "too_long", `A bed can be held for up to ${longestHoldDays} days.`);
  }
  return until.toString();
}
