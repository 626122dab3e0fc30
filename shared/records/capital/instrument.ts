import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Measure, measureSchema } from "./measure.ts";
import { ours } from "./ours.ts";

const schema = measureSchema.extend({ added: done });
export type Instrument = z.infer<typeof schema>;

const wording = { title: "Sample", answers: ["No", "Yes"], items: ["Sample"] };
const sample: Measure = {
  id: "ins_1",
  by: "sum",
  from: 0,
  to: 1,
  items: [{ id: "q1", domain: null, reverse: false }],
  words: { en: wording, es: null },
  credit: "Sample",
};
const made = { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } } as const;

const instrumentKeys = defineKey("directory", "INSTRUMENT#{instrument}");
export const instrumentPrefix = "INSTRUMENT#";
export const instrumentKey = (homes: Homes, id: Measure["id"]): Key =>
  instrumentKeys.key(homes, { instrument: id });

/** A questionnaire that a network brought. Never changed. */
export const instrument = defineEntity<Instrument, typeof instrumentKeys>({
  kind: "instrument",
  schema,
  schemaVersion: 1,
  at: instrumentKeys,
  ids: ({ id }) => ({ instrument: id }),
  samples: () => [{ ...sample, added: made }],
});

const choiceSchema = z.object({ measure: measureSchema, chosen: done });

const choiceKeys = defineKey("directory", "CAPITAL");
export const choiceKey = (homes: Homes): Key => choiceKeys.key(homes, {});

/** The questionnaire that is asked now. Without it, the product's own is. */
export const instrumentChoice = defineEntity<z.infer<typeof choiceSchema>, typeof choiceKeys>({
  kind: "instrument.choice",
  schema: choiceSchema,
  schemaVersion: 1,
  at: choiceKeys,
  ids: () => ({}),
  samples: () => [{ measure: ours, chosen: made }],
});

const onJourneySchema = z.object({ journey: idSchema("journey"), measure: measureSchema });
type OnJourney = z.infer<typeof onJourneySchema>;
const onJourneyKeys = defineKey("exchange", "~instrument");
export const journeyInstrumentKey = (homes: Homes, journey: OnJourney["journey"]): Key =>
  onJourneyKeys.key(homes, { journey });

/** The same for a resident, who reads nothing of the directory. */
export const journeyInstrument = defineEntity<OnJourney, typeof onJourneyKeys>({
  kind: "instrument.on_journey",
  schema: onJourneySchema,
  schemaVersion: 1,
  at: onJourneyKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, measure: ours }],
});
