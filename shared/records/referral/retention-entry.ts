import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { bounds } from "#shared/records/retention/periods.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { ReferralHeader } from "./referral.ts";
import { closedAtOf } from "./state.ts";

const schema = z.object({
  referral: idSchema("referral"),
  /** When the clock next checks whether to purge it. */
  look: instantSchema,
  done: z.object({ at: instantSchema }).nullable(),
});
export type RetentionEntry = z.infer<typeof schema>;

const retentionEntryKeys = defineKey("inbox", "DISPOSAL#{referral}");
export const retentionEntryKey = (homes: Homes, referral: RetentionEntry["referral"]): Key =>
  retentionEntryKeys.key(homes, { referral });

/** A closed referral without a move-in, to be purged. */
export const retentionEntry = defineEntity<RetentionEntry, typeof retentionEntryKeys>({
  kind: "referral.retention",
  schema,
  schemaVersion: 1,
  at: retentionEntryKeys,
  ids: ({ referral }) => ({ referral }),
  due: (value) => (value.done ? undefined : value.look),
  samples: () => [
    { referral: "ref_1", look: "2026-04-01T00:00:00.000Z", done: null },
    { referral: "ref_1", look: "2026-04-01T00:00:00.000Z", done: { at: "2027-01-01T00:00:00.000Z" } },
  ],
});

/**
 * When a referral's retention period began (ISO instant); null if it is kept: the person moved in, or it is
 * purged already.
 */
export const goesSince = ({ state, place, purged }: ReferralHeader): string | null =>
  state.status === "moved_in" || place === "moved" || purged ? null : closedAtOf(state);

/** The retention entry of a closed referral; undefined if it is not to be purged. */
export function retentionEntryOf(header: ReferralHeader): RetentionEntry | undefined {
  const since = goesSince(header);
  if (!since) return undefined;
  return { referral: header.id, look: lookAfter(Temporal.Instant.from(since)), done: null };
}

/** The clock's next check: after the shortest retention period. */
export const lookAfter = (at: Temporal.Instant): RetentionEntry["look"] =>
  stamp(at.add({ hours: 24 * bounds.referralDays.least }));
