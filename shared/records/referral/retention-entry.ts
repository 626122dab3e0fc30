import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { bounds } from "#shared/records/retention/periods.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { ReferralHeader } from "./header.ts";

const schema = z.object({
  referral: idSchema("referral"),
  /** When the clock looks next whether its time to be purged has come. */
  look: z.string(),
  done: z.object({ at: z.string() }).nullable(),
});
export type RetentionEntry = z.infer<typeof schema>;

const retentionEntryKeys = defineKey("inbox", "DISPOSAL#{referral}");
export const retentionEntryKey = (homes: Homes, referral: RetentionEntry["referral"]): Key =>
  retentionEntryKeys.key(homes, { referral });

/** That a referral is over without a move-in, and what was told in it is to go in time. */
export const retentionEntry = defineEntity<RetentionEntry, typeof retentionEntryKeys>({
  kind: "referral.disposal",
  schema,
  schemaVersion: 1,
  at: retentionEntryKeys,
  ids: ({ referral }) => ({ referral }),
  due: (value) => (value.done ? undefined : value.look),
  samples: () => [
    { referral: "ref_1", look: "2026-04-01T00:00:00Z", done: null },
    { referral: "ref_1", look: "2026-04-01T00:00:00Z", done: { at: "2027-01-01T00:00:00Z" } },
  ],
});

/** Whether a referral's contents are to go in time: it is over, and nobody moved in because of it. */
export const goesInTime = (header: ReferralHeader): header is ReferralHeader & { closedAt: string } =>
  header.closedAt !== null &&
  header.status !== "moved_in" &&
  header.place !== "moved" &&
  header.purged === null;

/** What waits for its time, once, from when the referral was closed. */
export const retentionEntryOf = (header: ReferralHeader & { closedAt: string }): RetentionEntry => ({
  referral: header.id,
  look: Temporal.Instant.from(header.closedAt)
    .add({ hours: 24 * bounds.referralDays.least })
    .toString(),
  done: null,
});
