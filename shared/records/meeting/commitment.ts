import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { mostWeekly } from "./kinds.ts";

/** Meetings a week. Null: none is set. */
export const weeklySchema = z.int().min(0).max(mostWeekly).nullable();
export type Weekly = z.infer<typeof weeklySchema>;

const editionSchema = z.object({
  /** The Monday of the first week it holds for. */
  from: z.string(),
  weekly: weeklySchema,
  setAt: instantSchema,
});
type Edition = z.infer<typeof editionSchema>;

const schema = z.object({
  journey: idSchema("journey"),
  /** Oldest first, one for each week in which it changed. */
  editions: z.array(editionSchema),
});
export type MeetingCommitment = z.infer<typeof schema>;

const keys = defineKey("self", "~meetings");
export const meetingCommitmentKey = (homes: Homes, journey: MeetingCommitment["journey"]): Key =>
  keys.key(homes, { journey });

/** How many support meetings a week a resident set out to go to. Only they set it. */
export const meetingCommitment = defineEntity<MeetingCommitment, typeof keys>({
  kind: "meeting.commitment",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [
    { journey, editions: [{ from: "2026-01-05", weekly: 3, setAt: "2026-01-07T00:00:00.000Z" }] },
  ],
});

/** What they had set out to in a week: a later change leaves earlier weeks as they were. */
export const weeklyIn = (editions: readonly Edition[], week: string): Weekly =>
  editions.findLast(({ from }) => from <= week)?.weekly ?? null;

/** The editions after a change that holds from this week on. */
export const withEdition = (editions: readonly Edition[], edition: Edition): Edition[] => [
  ...editions.filter(({ from }) => from < edition.from),
  edition,
];
