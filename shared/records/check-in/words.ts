import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const texts = z.object({
  /** What cannot stay between the two, said before anything is asked. */
  exception: z.string(),
  /** What being honest about using leads to. */
  honesty: z.string(),
  /** What is done here when someone is not safe. */
  steps: z.string(),
});
export type CheckInTexts = z.infer<typeof texts>;

const schema = z.object({
  en: texts,
  /** Null: whoever reads in Spanish reads the English. */
  es: texts.nullable(),
  approved: done,
});
export type CheckInWords = z.infer<typeof schema>;

const sample: CheckInWords = {
  en: { exception: "Sample", honesty: "Sample", steps: "Sample" },
  es: null,
  approved: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
};

const wordsKeys = defineKey("directory", "CHECK-IN");
export const checkInWordsKey = (homes: Homes): Key => wordsKeys.key(homes, {});

/** What a network says before and at a check-in, in words it approved. Without it, the product's own are shown. */
export const checkInWords = defineEntity<CheckInWords, typeof wordsKeys>({
  kind: "check_in.words",
  schema,
  schemaVersion: 1,
  at: wordsKeys,
  ids: () => ({}),
  samples: () => [sample],
});

const onJourneySchema = z.object({ journey: idSchema("journey"), words: schema });
const onJourneyKeys = defineKey("exchange", "~check-in-words");
export const journeyWordsKey = (homes: Homes, journey: z.infer<typeof onJourneySchema>["journey"]): Key =>
  onJourneyKeys.key(homes, { journey });

/** The same for a resident, who reads nothing of the directory. */
export const journeyWords = defineEntity<z.infer<typeof onJourneySchema>, typeof onJourneyKeys>({
  kind: "check_in.journey_words",
  schema: onJourneySchema,
  schemaVersion: 1,
  at: onJourneyKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, words: sample }],
});
