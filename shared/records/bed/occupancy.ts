import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  house: idSchema("house"),
  bed: idSchema("bed"),
  stay: idSchema("stay"),
  /** House-local dates: the first night, and the day the bed was left. */
  from: z.string(),
  to: z.string(),
});
export type Occupancy = z.infer<typeof schema>;

const occupancyKeys = defineKey("house/beds", "N#{to}#{bed}#{from}#{stay}");

/**
 * A past occupancy without the name, by the day it ended, in one partition for the whole house, so that the
 * house's census is one consistent query.
 */
export const occupancy = defineEntity<Occupancy, typeof occupancyKeys>({
  kind: "bed.occupancy",
  schema,
  schemaVersion: 1,
  at: occupancyKeys,
  ids: ({ house, bed, to, from, stay }) => ({ house, bed, to, from, stay }),
  samples: ({ house }) => [{ house, bed: "bed_1", stay: "sty_1", from: "2026-01-01", to: "2026-02-01" }],
});
