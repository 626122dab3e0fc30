import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/**
 * Retention periods of closed inquiries and referrals, in days. 42 CFR 2.16 requires a policy, not a number;
 * so each network sets its own, within these bounds. The minimum leaves time for questions; the maximum is
 * ten years, the longest a state requires for a health record. Records of a stay are not affected.
 */
export const bounds = {
  /** After an inquiry was closed. */
  closedDays: { least: 30, usual: 90, most: 3650 },
  /** After an inquiry arrived that was never closed. */
  unansweredDays: { least: 30, usual: 180, most: 3650 },
  /** After a referral was declined or withdrawn. */
  referralDays: { least: 90, usual: 365, most: 3650 },
} as const;

const days = ({ least, most }: { least: number; most: number }) => z.int().min(least).max(most);

const schema = z.object({
  closedDays: days(bounds.closedDays),
  unansweredDays: days(bounds.unansweredDays),
  referralDays: days(bounds.referralDays),
});
export type Periods = z.infer<typeof schema>;

export const usualPeriods: Periods = {
  closedDays: bounds.closedDays.usual,
  unansweredDays: bounds.unansweredDays.usual,
  referralDays: bounds.referralDays.usual,
};

const periodsKeys = defineKey("directory", "RETENTION#periods");
export const periodsKey = (homes: Homes): Key => periodsKeys.key(homes, {});

/** A network's own periods, in the directory, so that the clock finds them. */
export const periods = defineEntity<Periods, typeof periodsKeys>({
  kind: "retention.periods",
  schema,
  schemaVersion: 1,
  at: periodsKeys,
  ids: () => ({}),
  samples: () => [usualPeriods],
});
