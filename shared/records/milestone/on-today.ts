import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** House-local. */
const day = z.string();

/** From when each is counted. Null: not shared. */
export const countedSchema = z.object({ inHouse: day.nullable(), recovery: day.nullable() });
export type Counted = z.infer<typeof countedSchema>;
export const nothingShared: Counted = { inHouse: null, recovery: null };
export const isNothing = ({ inHouse, recovery }: Counted): boolean => inHouse === null && recovery === null;

const onTodaySchema = z.object({ house: idSchema("house"), stay: idSchema("stay"), counted: countedSchema });
type MilestonesOnToday = z.infer<typeof onTodaySchema>;

const onTodayKeys = defineKey("house", "M#{stay}");

/** What the house celebrates. Empty once it is taken back, or the stay has ended. */
export const milestonesOnToday = defineEntity<MilestonesOnToday, typeof onTodayKeys>({
  kind: "stay.milestones",
  schema: onTodaySchema,
  schemaVersion: 1,
  at: onTodayKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [{ house, stay: "sty_1", counted: nothingShared }],
});
