import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const callee = z.object({ name: z.string(), phone: z.string() });

const schema = z.object({
  journey: idSchema("journey"),
  /** How they and others notice that it gets hard. */
  signs: z.string(),
  /** What helps them by themselves. */
  helps: z.string(),
  places: z.string(),
  people: z.array(callee),
  professionals: z.array(callee),
  /** How what could harm them is kept away. */
  means: z.string(),
  writtenAt: instantSchema,
});
export type SafetyPlan = z.infer<typeof schema>;

const safetyKeys = defineKey("safety", "~safety");
export const safetyPlanKey = (homes: Homes, journey: SafetyPlan["journey"]): Key =>
  safetyKeys.key(homes, { journey });

/** A recurrence and safety plan: the resident's and their mentor's, and read in an emergency. */
export const safetyPlan = defineEntity<SafetyPlan, typeof safetyKeys>({
  kind: "safety_plan",
  schema,
  schemaVersion: 1,
  at: safetyKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    {
      journey,
      ...{ signs: "Sample", helps: "Sample", places: "", people: [], professionals: [], means: "" },
      writtenAt: "2026-01-01T00:00:00.000Z",
    },
  ],
});
