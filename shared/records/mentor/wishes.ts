import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { mentorKinds, mentorTimes, pathways, spokenLanguages } from "./kinds.ts";

export const wishedSchema = z.object({
  language: z.enum(spokenLanguages),
  pathways: z.array(z.enum(pathways)),
  times: z.array(z.enum(mentorTimes)),
  /** Whom they would rather walk with; empty: no matter. */
  kinds: z.array(z.enum(mentorKinds)),
  /** In their words. */
  matters: z.string(),
});
export type Wished = z.infer<typeof wishedSchema>;

const schema = wishedSchema.extend({ journey: idSchema("journey"), at: instantSchema });
export type Wishes = z.infer<typeof schema>;

const wishesKeys = defineKey("exchange", "~wishes");
export const wishesKey = (homes: Homes, journey: Wishes["journey"]): Key =>
  wishesKeys.key(homes, { journey });

/** What a resident wishes of a mentor. */
export const wishes = defineEntity<Wishes, typeof wishesKeys>({
  kind: "mentor.wishes",
  schema,
  schemaVersion: 1,
  at: wishesKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ ...sampleWished, journey, at: "2026-01-01T00:00:00.000Z" }],
});

export const sampleWished: Wished = {
  language: "en",
  pathways: ["smart"],
  times: ["evenings"],
  kinds: [],
  matters: "Sample",
};
