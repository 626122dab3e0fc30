import * as z from "zod";
import { below, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineEntity } from "./entity.ts";

const schema = z.object({
  /** The partition of the record that was opened. */
  in: homeSchema,
  /** ISO instant, cut to the hour: one entry a member, hour and purpose. */
  hour: z.string(),
  at: z.string(),
  member: z.string(),
  name: z.string(),
  role: z.string(),
  purpose: z.string(),
});
export type AccessEntry = z.infer<typeof schema>;

/** Who looked at a record, whom, and what for. Residents will be able to see it. */
export const accessEntry = defineEntity<AccessEntry>({
  kind: "access",
  schema,
  schemaVersion: 1,
  key: (_, value) => ({
    pk: value.in,
    sk: `L#${value.hour}#access#${value.member}#${value.purpose}`,
  }),
  samples: ({ network, house }) => {
    const homes = homesOf(network);
    return [
      below.stay(homes.house(house), "sty_1"),
      below.bed(homes.house(house), "bed_1"),
      below.referral(homes.inbox(), "ref_1"),
      below.inquiry(homes.inquiries(), "inq_1"),
      below.person(homes.people(), "per_1"),
    ].map((record) => ({
      in: record,
      hour: "2026-01-01T00:00:00Z",
      at: "2026-01-01T00:10:00Z",
      member: "mem_1",
      name: "Sample",
      role: "house_staff",
      purpose: "care",
    }));
  },
});
