import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const schema = z.object({
  mentor: idSchema("member"),
  /** Who stands in, and for how long; null: the mentor is back. Why is not kept. */
  by: z
    .object({
      member: idSchema("member"),
      from: instantSchema,
      until: instantSchema,
      /** They named themselves: each resident is asked first. */
      asks: z.boolean().default(false),
    })
    .nullable(),
  /** Grows with each change: what an earlier one asked for is refused. */
  round: z.int(),
});
export type CoverPlan = z.infer<typeof schema>;

const coverKeys = defineKey("mentoring", "C#{mentor}");
export const coverPlanKey = (homes: Homes, mentor: CoverPlan["mentor"]): Key =>
  coverKeys.key(homes, { mentor });

/** Who stands in for a mentor, with everyone they walk with. */
export const coverPlan = defineEntity<CoverPlan, typeof coverKeys>({
  kind: "mentor.cover",
  schema,
  schemaVersion: 1,
  at: coverKeys,
  ids: ({ mentor }) => ({ mentor }),
  samples: ({ member: mentor }) => [
    {
      mentor,
      by: {
        member: "mem_2",
        from: "2026-01-01T00:00:00.000Z",
        until: "2026-01-08T00:00:00.000Z",
        asks: false,
      },
      round: 1,
    },
  ],
});
