import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { below, type Homes, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineKey, type IdsOf } from "#shared/tenancy/keys.ts";
import { defineEntity, type Key } from "./entity.ts";

const schema = z.object({
  /** The partition of the viewed record. */
  in: homeSchema,
  /** ISO instant, truncated to the hour: one entry for each member, hour and purpose. */
  hour: instantSchema,
  at: instantSchema,
  member: idSchema("member"),
  name: z.string(),
  role: z.string(),
  purpose: z.string(),
  /** The emergency access that it was part of. */
  emergency: idSchema("emergency").optional(),
});
export type AccessEntry = z.infer<typeof schema>;

const accessEntryKeys = defineKey("any", "L#{hour}#access#{member}#{purpose}");
export type AccessEntryIds = IdsOf<typeof accessEntryKeys>;
export const accessEntryKey = (homes: Homes, ids: AccessEntryIds): Key => accessEntryKeys.key(homes, ids);

/** A view of a record: who, whose record, and for what purpose. Residents will be able to see it. */
export const accessEntry = defineEntity<AccessEntry, typeof accessEntryKeys>({
  kind: "access",
  schema,
  schemaVersion: 1,
  at: accessEntryKeys,
  ids: (value) => ({
    home: value.in,
    hour: value.hour,
    member: value.member,
    purpose: value.purpose,
  }),
  samples: ({ network, house }) => {
    const homes = homesOf(network);
    const records = [
      below.stay(homes.house(house), "sty_1"),
      below.bed(homes.house(house), "bed_1"),
      below.referral(homes.inbox(), "ref_1"),
      below.inquiry(homes.inquiries(), "inq_1"),
      below.person(homes.people(), "per_1"),
      below.emergency(homes.emergencies(), "emg_1"),
      homes.consents("per_1"),
    ];
    return records.map((record) => ({
      in: record,
      hour: "2026-01-01T00:00:00.000Z",
      at: "2026-01-01T00:10:00.000Z",
      member: "mem_1",
      name: "Sample",
      role: "house_staff",
      purpose: "care",
    }));
  },
});
