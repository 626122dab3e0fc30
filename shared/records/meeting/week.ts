import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { pathways, ways } from "./kinds.ts";

const meetingSchema = z.object({
  id: idSchema("meeting"),
  /** House-local, within the week. */
  on: z.string(),
  pathway: z.enum(pathways),
  way: z.enum(ways),
  /** What the meeting calls itself, or empty. */
  name: z.string(),
  notedAt: instantSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

const schema = z.object({
  journey: idSchema("journey"),
  /** Its Monday. */
  week: z.string(),
  /** As they were written down. What was taken back is gone. */
  meetings: z.array(meetingSchema),
});
export type MeetingWeek = z.infer<typeof schema>;

export const weekPrefix = "W#";
const keys = defineKey("self", "W#{week}");

/** The support meetings of a week, as the resident says: that they went, and nothing of what was said. Theirs alone. */
export const meetingWeek = defineEntity<MeetingWeek, typeof keys>({
  kind: "meeting.week",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey, week }) => ({ journey, week }),
  samples: ({ journey }) => [
    {
      journey,
      week: "2026-01-05",
      meetings: [
        {
          id: "mtg_1",
          on: "2026-01-06",
          pathway: "aa",
          way: "in_person",
          name: "Sample",
          notedAt: "2026-01-07T00:00:00.000Z",
        },
      ],
    },
  ],
});
