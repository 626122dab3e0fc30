import * as z from "zod";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineEntity } from "./entity.ts";

const schema = z.object({
  /** The partition of the record that was opened. */
  in: z.string(),
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
    pk: value.in as Home,
    sk: `L#${value.hour}#access#${value.member}#${value.purpose}`,
  }),
  samples: ({ network, house }) =>
    [
      `N#${network}#H#${house}#S#sty_1`,
      `N#${network}#H#${house}#B#bed_1`,
      `N#${network}#INBOX#R#ref_1`,
      `N#${network}#INQ#Q#inq_1`,
      `N#${network}#PEOPLE#P#per_1`,
    ].map((home) => ({
      in: home,
      hour: "2026-01-01T00:00:00Z",
      at: "2026-01-01T00:10:00Z",
      member: "mem_1",
      name: "Sample",
      role: "house_staff",
      purpose: "care",
    })),
});
