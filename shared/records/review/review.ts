import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { hasCome, instantSchema, isBefore } from "#shared/kernel/instant.ts";
import { servedHow } from "#shared/records/departure/departure.ts";
import { oversightSchema, usualDays } from "#shared/records/network/oversight.ts";
import { done, doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** What a fair review is about: what a laboratory confirmed, a refused test, or a decision to end a stay. */
export const reviewGrounds = ["laboratory", "refusal", "involuntary"] as const;

export const reviewResults = ["upheld", "changed"] as const;
export const appealResults = ["upheld", "changed", "sent_back"] as const;

/** Who put something down: the resident on their own page, or on a phone handed to them. */
const said = z.object({ at: instantSchema, how: z.enum(["own_page", "handed"]) });

const schema = z.object({
  id: idSchema("review"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  journey: idSchema("journey"),
  ground: z.enum(reviewGrounds),
  /** Null: it isn't about one. */
  test: idSchema("test").nullable(),
  case: idSchema("case").nullable(),
  opened: doneInPerson,
  /** House-local date; null: opened before decisions had one. */
  decideBy: z.string().nullable().default(null),
  /** Whoever had a part in what is reviewed: none of them reviews it. */
  parties: z.array(doneInPerson),
  /** What has gone well. */
  strengths: z.string(),
  /** What happened, and what the house's written rule allows then. */
  happened: z.string(),
  rule: z.string(),
  /** The resident's own: what has gone well, their statement, and who supports them. */
  statement: said
    .extend({
      strengths: z.string(),
      words: z.string(),
      support: z.string(),
      /** By somebody who may decide. */
      read: done.nullable().default(null),
    })
    .nullable(),
  decision: doneInPerson
    .extend({
      result: z.enum(reviewResults),
      /** What follows, of what the rule allows. */
      option: z.string(),
      reasons: z.string(),
      /** How the resident was asked for a statement, if there is none. */
      asked: z.string(),
      /** Where it can be appealed, as that stood then; null: nobody was named. */
      oversight: oversightSchema.nullable().default(null),
    })
    .nullable(),
  notice: done
    .extend({
      /** House-local dates. */
      on: z.iso.date(),
      how: z.enum(servedHow),
      appealBy: z.iso.date(),
      /** The body that oversees the house (NARR 1.C.7.b). */
      body: z.string(),
      contact: z.string(),
      answerDays: z.int().default(usualDays.answer),
      /** When the last day to appeal is over in the house. */
      until: instantSchema,
    })
    .nullable(),
  appeal: said
    .extend({
      words: z.string(),
      /** House-local date; null: made before answers had one. */
      answerBy: z.string().nullable().default(null),
      answer: done.extend({ result: z.enum(appealResults), words: z.string() }).nullable(),
    })
    .nullable(),
  /** Immediate dangers that were named, the latest last. One that a second person confirmed lifts what holds a move-out. */
  dangers: z
    .array(doneInPerson.extend({ words: z.string(), confirmed: doneInPerson.nullable() }))
    .default([]),
  /** Letters for a court or supervision that passed the gate, with the consent of each. */
  letters: z.array(done.extend({ consent: idSchema("consent") })),
  /** Nothing is open any more. */
  closed: instantSchema.nullable(),
});
export type Review = z.infer<typeof schema>;

export type ReviewStep = "to_decide" | "to_notify" | "to_appeal" | "appealed" | "closed";
export function reviewStep({ decision, notice, appeal, closed }: Review): ReviewStep {
  if (closed) return "closed";
  if (appeal) return "appealed";
  if (notice) return "to_appeal";
  return decision ? "to_notify" : "to_decide";
}

/** Whether an appeal made at a time counts, also if it arrives after the clock closed the review. */
export const mayAppeal = ({ notice, appeal, closed }: Review, at: Temporal.Instant): boolean =>
  notice !== null &&
  appeal === null &&
  !hasCome(notice.until, at) &&
  (closed === null || !isBefore(closed, notice.until));

/** Whether an appeal that was typed on a phone of the house can be put in the resident's own words: until it is answered. */
export const mayRewordAppeal = ({ appeal }: Review): boolean => appeal?.how === "handed" && !appeal.answer;

const reviewKeys = defineKey("house/reviews", "{review}");
export interface ReviewPlace {
  readonly house: Id<"house">;
  readonly review: Id<"review">;
}
export const reviewKey = (homes: Homes, at: ReviewPlace): Key =>
  reviewKeys.key(homes, { house: at.house, review: at.review });
export const reviewsIn = (house: Home): Home => below.reviews(house);

const sample: Omit<Review, "house"> = {
  id: "rvw_1",
  stay: "sty_1",
  journey: "jny_1",
  ground: "laboratory",
  test: "tst_1",
  case: null,
  opened: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" }, identity: "i" },
  decideBy: "2026-01-08",
  parties: [],
  strengths: "Sample",
  happened: "Sample",
  rule: "Sample",
  statement: null,
  decision: null,
  notice: null,
  appeal: null,
  dangers: [],
  letters: [],
  closed: null,
};

/** One fair review: from what gave rise to it to the appeal. Nothing follows from it by itself. */
export const review = defineEntity<Review, typeof reviewKeys>({
  kind: "review",
  schema,
  schemaVersion: 1,
  at: reviewKeys,
  ids: ({ house, id }) => ({ house, review: id }),
  due: ({ notice, appeal, closed }) => (appeal || closed ? undefined : notice?.until),
  samples: ({ house }) => [
    { ...sample, house },
    {
      ...sample,
      house,
      notice: {
        at: "2026-01-02T00:00:00.000Z",
        by: { kind: "system" },
        on: "2026-01-02",
        how: "handed",
        appealBy: "2026-01-16",
        body: "Sample",
        contact: "Sample",
        answerDays: 30,
        until: "2026-01-17T00:00:00.000Z",
      },
    },
  ],
});

const ofTestKeys = defineKey("house/test", "~review");
export const reviewOfTestKey = (
  homes: Homes,
  at: Pick<Review, "house"> & { readonly test: Id<"test"> },
): Key => ofTestKeys.key(homes, { house: at.house, test: at.test });

/** The review of a test: there is one at most. */
export const reviewOfTest = defineEntity<
  { readonly house: Id<"house">; readonly test: Id<"test">; readonly review: Id<"review"> },
  typeof ofTestKeys
>({
  kind: "review.of_test",
  schema: z.object({ house: idSchema("house"), test: idSchema("test"), review: idSchema("review") }),
  schemaVersion: 1,
  at: ofTestKeys,
  ids: ({ house, test }) => ({ house, test }),
  samples: ({ house }) => [{ house, test: "tst_1", review: "rvw_1" }],
});
