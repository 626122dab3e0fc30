import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { measureSchema, valuesSchema } from "./measure.ts";
import { ours } from "./ours.ts";

const schema = z.object({
  id: idSchema("capital"),
  journey: idSchema("journey"),
  /** House-local date. */
  on: z.string(),
  made: done,
  /** As it was then. */
  measure: measureSchema,
  values: valuesSchema,
  /** Null: too little was answered. */
  score: z.number().nullable(),
});
export type Answers = z.infer<typeof schema>;

const sample = ({ journey }: TagIds): Answers => ({
  id: "rcp_1",
  journey,
  on: "2026-01-01",
  made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
  measure: ours,
  values: [{ item: "energy", value: 3 }],
  score: null,
});

/** Their ids sort by the time they were answered. */
export const answersPrefix = "Q#";
type Of = Pick<Answers, "journey" | "id">;

const ownKeys = defineKey("self", "Q#{capital}");
export const ownAnswersKey = (homes: Homes, { journey, id }: Of): Key =>
  ownKeys.key(homes, { journey, capital: id });

/** What a resident answered alone: theirs. */
export const ownAnswers = defineEntity<Answers, typeof ownKeys>({
  kind: "capital.own",
  schema,
  schemaVersion: 1,
  at: ownKeys,
  ids: ({ journey, id }) => ({ journey, capital: id }),
  samples: (at) => [sample(at)],
});

const sharedSchema = z.object({
  id: idSchema("capital"),
  journey: idSchema("journey"),
  /** Null: the resident stopped sharing it. */
  answers: schema.nullable(),
});

const sharedKeys = defineKey("journey", "Q#{capital}");
export const sharedAnswersKey = (homes: Homes, { journey, id }: Of): Key =>
  sharedKeys.key(homes, { journey, capital: id });

/** What a resident and their mentor read: answered together, or shared. */
export const sharedAnswers = defineEntity<z.infer<typeof sharedSchema>, typeof sharedKeys>({
  kind: "capital.shared",
  schema: sharedSchema,
  schemaVersion: 1,
  at: sharedKeys,
  ids: ({ journey, id }) => ({ journey, capital: id }),
  samples: (at) => [{ id: "rcp_2", journey: at.journey, answers: { ...sample(at), id: "rcp_2" } }],
});
