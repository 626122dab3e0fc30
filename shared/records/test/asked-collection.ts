import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { houseRules, panelLines, returnedCodes, specimens } from "./kinds.ts";

const taskSchema = z.object({
  /** The resident's, as on a board. */
  name: z.string(),
  houseName: z.string(),
  timeZone: z.string(),
  specimen: z.enum(specimens),
  panel: z.array(z.enum(panelLines)),
  openedAt: instantSchema,
  due: instantSchema,
  observer: z.string().nullable(),
  rules: z.record(z.enum(houseRules), z.string()).nullable(),
  returned: z.enum(returnedCodes).nullable(),
});

const schema = z.object({
  member: idSchema("member"),
  house: idSchema("house"),
  test: idSchema("test"),
  /** What a collector needs, and no more; null: it is over, or somebody else's. */
  task: taskSchema.nullable(),
});
export type AskedCollection = z.infer<typeof schema>;

export const askedCollectionPrefix = "C#";
const askedKeys = defineKey("member", "C#{test}");
export const askedCollectionKey = (home: Home, test: Id<"test">): Key => askedKeys.within(home, { test });

/** One test that a member of another house is asked to collect: all they read of that house. */
export const askedCollection = defineEntity<AskedCollection, typeof askedKeys>({
  kind: "test.asked_collection",
  schema,
  schemaVersion: 1,
  at: askedKeys,
  ids: ({ member, test }) => ({ member, test }),
  samples: ({ member, house }) => [
    { member, house, test: "tst_1", task: null },
    {
      ...{ member, house, test: "tst_2" },
      task: {
        ...{ name: "Sample", houseName: "Sample House", timeZone: "UTC", specimen: "urine", panel: ["AMP"] },
        ...{ openedAt: "2026-01-01T00:00:00.000Z", due: "2026-01-01T02:00:00.000Z" },
        ...{ observer: null, rules: null, returned: null },
      },
    },
  ],
});
