import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { weeklySchema } from "./commitment.ts";
import { countedSchema } from "./weeks.ts";

const schema = z.object({
  journey: idSchema("journey"),
  /** Null: the resident shares nothing, or stopped. */
  shown: z.object({ weekly: weeklySchema, weeks: z.array(countedSchema) }).nullable(),
});
export type SharedMeetings = z.infer<typeof schema>;

const keys = defineKey("journey", "~meetings");
export const sharedMeetingsKey = (homes: Homes, journey: SharedMeetings["journey"]): Key =>
  keys.key(homes, { journey });

/** What a mentor sees, if the resident chose so: how many in each week, and the commitment. Written with them. */
export const sharedMeetings = defineEntity<SharedMeetings, typeof keys>({
  kind: "meeting.shared",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    { journey, shown: { weekly: 3, weeks: [{ week: "2026-01-05", count: 1 }] } },
    { journey, shown: null },
  ],
});
