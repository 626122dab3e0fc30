import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { domains } from "./domains.ts";

/** Steps of one goal: as many as its form has. */
export const mostSteps = 10;
/** Who does a step. */
export const owners = ["resident", "mentor", "both"] as const;
export const goalStates = ["active", "reached", "set_aside"] as const;
/** What a plan began with. */
export const beginnings = ["aftercare", "template", "blank"] as const;

/** House-local. */
const houseDate = z.string();

const stepSchema = z.object({
  id: idSchema("step"),
  words: z.string(),
  owner: z.enum(owners),
  by: houseDate.nullable(),
  done: instantSchema.nullable(),
});
export type Step = z.infer<typeof stepSchema>;

const goalSchema = z.object({
  id: idSchema("goal"),
  domain: z.enum(domains),
  /** In the person's own words. */
  words: z.string(),
  steps: z.array(stepSchema),
  obstacles: z.string(),
  helps: z.string(),
  by: houseDate.nullable(),
  state: z.enum(goalStates),
  /** The house that sees it, for one stay; null: only the resident and their mentor do. */
  shared: z.object({ house: idSchema("house"), stay: idSchema("stay") }).nullable(),
});
export type Goal = z.infer<typeof goalSchema>;

const reviewSchema = z.object({
  /** House-local date. */
  on: z.string(),
  /** The edition that was reviewed. */
  edition: z.int(),
  stronger: z.string(),
  needs: z.string(),
  next: z.string(),
  /** How far each goal was then. */
  goals: z.array(
    z.object({
      id: idSchema("goal"),
      words: z.string(),
      state: z.enum(goalStates),
      done: z.int(),
      steps: z.int(),
    }),
  ),
});
export type Review = z.infer<typeof reviewSchema>;

const signatureSchema = z
  .object({
    edition: z.int(),
    name: z.string(),
    at: instantSchema,
    /** Signed on this mentor's phone. */
    phoneOf: idSchema("member").nullable().default(null),
  })
  .nullable();

const schema = z.object({
  journey: idSchema("journey"),
  /** Grows with the first change after it was signed or reviewed; the one before is kept. */
  edition: z.int(),
  startedFrom: z.enum(beginnings),
  begunAt: instantSchema,
  /** What recovery means to them. */
  meaning: z.string(),
  strengths: z.array(z.string()),
  supports: z.array(z.object({ name: z.string(), how: z.string(), phone: z.string().nullable() })),
  /** The domains they work on now. */
  parts: z.array(z.enum(domains)),
  goals: z.array(goalSchema),
  /** Each signs an edition. */
  signed: z.object({ resident: signatureSchema, mentor: signatureSchema }),
  /** Newest first. */
  reviews: z.array(reviewSchema),
  /** House-local date. */
  nextReviewOn: z.string(),
});
export type RecoveryPlan = z.infer<typeof schema>;

const planKeys = defineKey("journey", "~plan");
export const planKey = (homes: Homes, journey: RecoveryPlan["journey"]): Key =>
  planKeys.key(homes, { journey });

const sample = ({ journey }: TagIds): RecoveryPlan => ({
  journey,
  edition: 1,
  startedFrom: "blank",
  begunAt: "2026-01-01T00:00:00.000Z",
  meaning: "Sample",
  strengths: ["Sample"],
  supports: [],
  parts: ["home", "health", "money"],
  goals: [],
  signed: { resident: null, mentor: null },
  reviews: [],
  nextReviewOn: "2026-01-08",
});

/** A resident's recovery plan as it is now. It belongs to its person: they and their mentor read and write it. */
export const recoveryPlan = defineEntity<RecoveryPlan, typeof planKeys>({
  kind: "plan",
  schema,
  schemaVersion: 1,
  at: planKeys,
  ids: ({ journey }) => ({ journey }),
  samples: (at) => [sample(at)],
});

const editionKeys = defineKey("journey", "V#{edition}");
/** Sorts by number. */
const sorted = (edition: number): string => String(edition).padStart(4, "0");
export const planEditionKey = (homes: Homes, journey: RecoveryPlan["journey"], edition: number): Key =>
  editionKeys.key(homes, { journey, edition: sorted(edition) });

/** An earlier edition, as it was signed or reviewed. Never changed. */
export const planEdition = defineEntity<RecoveryPlan, typeof editionKeys>({
  kind: "plan.edition",
  schema,
  schemaVersion: 1,
  at: editionKeys,
  ids: ({ journey, edition }) => ({ journey, edition: sorted(edition) }),
  samples: (at) => [sample(at)],
});
