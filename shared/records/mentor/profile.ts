import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { mentorTimes, pathways, spokenLanguages } from "./kinds.ts";

/** What a mentor shows of themselves to supervisors, and to a resident they are proposed to. */
export const shownSchema = z.object({
  /** Their own experience, as far as they choose to share it. */
  story: z.string(),
  pathways: z.array(z.enum(pathways)),
  languages: z.array(z.enum(spokenLanguages)),
  times: z.array(z.enum(mentorTimes)),
  /** How many residents they can walk with at once; null: they have not said. */
  capacity: z.int().nonnegative().nullable(),
});
export type Shown = z.infer<typeof shownSchema>;

/** Network-local dates, both included. Why is not kept. */
export const awaySchema = z.object({ from: z.string(), until: z.string() });

const schema = shownSchema.extend({
  member: idSchema("member"),
  away: awaySchema.nullable(),
  changedAt: instantSchema,
});
export type MentorProfile = z.infer<typeof schema>;

const profileKeys = defineKey("member", "MENTOR#profile");
export const profileKey = (homes: Homes, member: MentorProfile["member"]): Key =>
  profileKeys.key(homes, { member });

/** A mentor, as they describe themselves. Only they write it. */
export const mentorProfile = defineEntity<MentorProfile, typeof profileKeys>({
  kind: "mentor.profile",
  schema,
  schemaVersion: 1,
  at: profileKeys,
  ids: ({ member }) => ({ member }),
  samples: ({ member }) => [{ ...sampleShown, member, away: null, changedAt: "2026-01-01T00:00:00.000Z" }],
});

/** Before they have said anything. */
export const notShown: Shown = { story: "", pathways: [], languages: [], times: [], capacity: null };

export const sampleShown: Shown = {
  story: "Sample",
  pathways: ["smart"],
  languages: ["en"],
  times: ["evenings"],
  capacity: 4,
};
