import type { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { compareInstants, stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedState } from "#shared/records/bed/bed.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import type { Hold } from "#shared/records/referral/hold.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { type Lapse, lapse } from "./lapse-hold.ts";

/** Longest hold: a held bed is a bed someone else cannot use. */
const longestHoldDays = 30;

/**
 * Holds a chosen bed for a referral until a house-local time: the hold for the header, the bed's change, and
 * what ends a lapsed hold on it. @throws invalid (`/bed`, `/until`), conflict `bed_taken`
 */
export async function holdBed(
  scope: Scope,
  chosen: Stored<Bed> | undefined,
  asked: {
    readonly referral: Id<"referral">;
    readonly until: Temporal.PlainDateTime;
    readonly timeZone: string;
  },
): Promise<{ hold: Hold; change: Change; over: Lapse }> {
  if (!chosen) throw invalidField("/bed", "bed.unknown");
  const now = scope.now();
  const { id, label } = chosen.value;
  if (bedState(chosen.value, now) !== "free") throw bedConflict("bed_taken");
  const over = await lapse(scope, chosen.value);
  const until = holdUntil(asked.until, asked.timeZone, now);
  const hold = { referral: asked.referral, until };
  return {
    hold: { bed: id, bedLabel: label, until },
    over,
    change: replace(bed, chosen, { ...over.bed, hold, changedAt: stamp(now) }),
  };
}

/** The end of a hold, from a house-local time. @throws invalid `/until` */
export function holdUntil(local: Temporal.PlainDateTime, timeZone: string, now: Temporal.Instant): Instant {
  const until = local.toZonedDateTime(timeZone).toInstant();
  if (compareInstants(until, now) <= 0) {
    throw invalidField("/until", "referral.hold_past");
  }
  checkLength(stamp(until), "/until", now);
  return stamp(until);
}

/** @throws invalid at the field for an end too far away */
export function checkLength(until: Instant, pointer: `/${string}`, now: Temporal.Instant): void {
  if (compareInstants(until, now.add({ hours: 24 * longestHoldDays })) > 0)
    throw invalidField(pointer, "referral.hold_too_long", { most: longestHoldDays });
}
