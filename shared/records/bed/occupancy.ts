import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
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

/** The past occupancies of a house's beds that ended on a house-local date or later. */
export const occupanciesSince = (
  { homes, table }: Pick<Scope, "homes" | "table">,
  house: Id<"house">,
  since: string,
): Promise<Stored<Occupancy>[]> =>
  queryAll({ table }, { in: below.beds(homes.house(house)), from: `N#${since}` }, occupancy);
