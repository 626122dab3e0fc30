import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { panelLines, returnedCodes, specimens } from "./kinds.ts";

/** What a site is told: that the person lives in a house of the network, and what they are tested for. */
export const siteReads = ["residency", "test_results"] as const;

const taskSchema = z.object({
  link: idSchema("link"),
  /** The resident's, as on a board: no date of birth, and not which house. */
  name: z.string(),
  /** Of the house, for its times. */
  timeZone: z.string(),
  /** As it was asked: who collects, and of which organization. */
  collector: z.string(),
  site: z.string(),
  specimen: z.enum(specimens),
  panel: z.array(z.enum(panelLines)),
  openedAt: instantSchema,
  due: instantSchema,
  returned: z.enum(returnedCodes).nullable(),
});

const schema = z.object({
  person: idSchema("person"),
  house: idSchema("house"),
  test: idSchema("test"),
  /** What a collector needs, and no more; null: it is over, or somebody else's. */
  task: taskSchema.nullable(),
});
export type SiteCollection = z.infer<typeof schema>;

const siteKeys = defineKey("consents", "T#{test}");
export const siteCollectionKey = (homes: Homes, person: Id<"person">, test: Id<"test">): Key =>
  siteKeys.key(homes, { person, test });

/** One test that an outside site is asked to collect, at the gate of its resident: all that its link can show. */
export const siteCollection = defineEntity<SiteCollection, typeof siteKeys>({
  kind: "test.site_collection",
  schema,
  schemaVersion: 1,
  at: siteKeys,
  ids: ({ person, test }) => ({ person, test }),
  samples: ({ person, house }) => [
    { person, house, test: "tst_1", task: null },
    {
      ...{ person, house, test: "tst_2" },
      task: {
        ...{ link: "lnk_1", name: "Sample", timeZone: "UTC", collector: "Sample", site: "Sample Site" },
        ...{ specimen: "urine", panel: ["AMP"], returned: null },
        ...{ openedAt: "2026-01-01T00:00:00.000Z", due: "2026-01-01T02:00:00.000Z" },
      },
    },
  ],
});
