import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { letterheadSchema, noLetterhead } from "#shared/records/house/letterhead.ts";
import { moveOutKinds } from "#shared/records/stay/stay.ts";
import {
  type ActedBy,
  type DoneInPerson,
  done,
  doneInPerson,
  isSamePerson,
  nameOfActor,
} from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { checklist } from "./checklist.ts";
import { involuntaryKinds } from "./kinds.ts";

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** The reason chosen so far: it only adapts the page. */
  kind: z.enum(moveOutKinds).nullable(),
  /** The open case; null if there is none, or it was ended. */
  case: idSchema("case").nullable(),
  answers: checklist,
  /** Null: nothing is saved yet. */
  changedAt: instantSchema.nullable(),
});
export type Departure = z.infer<typeof schema>;

const departureKeys = defineKey("house/stay", "~departure");
export const departureKey = (homes: Homes, at: Pick<Departure, "house" | "stay">): Key =>
  departureKeys.key(homes, at);

export const noDeparture = (house: Departure["house"], stay: Departure["stay"]): Departure => ({
  house,
  stay,
  kind: null,
  case: null,
  answers: {},
  changedAt: null,
});

/**
 * A departure in preparation, below its stay. Every change about leaving writes it, so that two concurrent
 * ones cannot both succeed.
 */
export const departure = defineEntity<Departure, typeof departureKeys>({
  kind: "departure",
  schema,
  schemaVersion: 1,
  at: departureKeys,
  ids: ({ house, stay }) => ({ house, stay }),
  samples: ({ house }) => [noDeparture(house, "sty_1")],
});

const decision = doneInPerson.extend({
  /** The second decision-maker: a mentor never decides alone. */
  with: z.string(),
  /** What happened, in words. */
  ground: z.string(),
  /** The written rule that was broken. */
  rule: z.string(),
  triedBefore: z.string(),
  alternatives: z.string(),
  /** The resident's statement. */
  say: z.string(),
});
type Decision = z.infer<typeof decision>;

const folded = (name: string): string => name.normalize("NFKC").trim().replace(/\s+/gu, " ").toLowerCase();
/** Whether a text names the actor and no one else. */
export const isNamed = (text: string, by: ActedBy): boolean => folded(text) === folded(nameOfActor(by) ?? "");

/**
 * Whether a person took part in a decision: made it, in any role, or is named as the second decision-maker.
 */
export const decided = (was: Decision, who: Pick<DoneInPerson, "by" | "identity">): boolean =>
  isSamePerson(was, who) || isNamed(was.with, who.by);

/** A notice ready to print. Dates are house-local. */
const prepared = done.extend({
  /** The date on the paper. */
  dated: z.string(),
  leaveBy: z.string(),
  /** Why waiting is not safe; null for a standard notice. */
  danger: z.string().nullable(),
  /** Whom the resident asks for a review, and until when. */
  review: z.object({ name: z.string(), phone: z.string(), until: z.string() }),
});
export type PreparedNotice = z.infer<typeof prepared>;

/** A notice as printed. */
const paper = z.object({
  template: z.string(),
  letterhead: letterheadSchema,
  text: z.string(),
});
export type NoticePaper = z.infer<typeof paper>;

export const servedHow = ["handed", "read_aloud", "mailed", "taped"] as const;
const notice = prepared.extend({
  ...paper.shape,
  how: z.enum(servedHow),
  on: z.string(),
  /** Who handed it over, mailed or taped it. */
  servedBy: z.string(),
});
export type ServedNotice = z.infer<typeof notice>;
const review = done.extend({
  /** The resident's request for review, in their words. */
  words: z.string(),
  /** The fair review; null: asked for before reviews had records of their own. */
  record: idSchema("review").nullable().default(null),
  outcome: doneInPerson.extend({ result: z.enum(["upheld", "changed"]), words: z.string() }).nullable(),
});

const caseSchema = z.object({
  id: idSchema("case"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  kind: z.enum(involuntaryKinds),
  decision,
  prepared: prepared.nullable(),
  notice: notice.nullable(),
  review: review.nullable(),
  /** Withdrawn, or reversed by a review: it does not end the stay. */
  ended: done.extend({ why: z.enum(["withdrawn", "changed"]), reason: z.string() }).nullable(),
});
export type InvoluntaryCase = z.infer<typeof caseSchema>;

const caseKeys = defineKey("house/stay", "~departure#{case}");
export const caseKey = (
  homes: Homes,
  at: Pick<Departure, "house" | "stay">,
  id: InvoluntaryCase["id"],
): Key => caseKeys.key(homes, { house: at.house, stay: at.stay, case: id });

const earlier = z.looseObject({
  notice: z.looseObject({ on: z.string(), leaveBy: z.string(), how: z.string() }).nullable(),
});

/** Before notices were prepared: what the paper said besides its text isn't known. */
function upgradeCase(data: unknown): unknown {
  const was = earlier.parse(data);
  const notice = was.notice && {
    ...was.notice,
    how: was.notice.how === "posted" ? "taped" : was.notice.how,
    dated: was.notice.on,
    review: { name: "", phone: "", until: was.notice.leaveBy },
    letterhead: noLetterhead,
    servedBy: "",
  };
  return { ...was, prepared: null, notice };
}

/** An involuntary discharge: decision, notice and move-out, each with its own time. A withdrawn one stays on record. */
export const involuntaryCase = defineEntity<InvoluntaryCase, typeof caseKeys>({
  kind: "departure.case",
  schema: caseSchema,
  schemaVersion: 2,
  upgrade: upgradeCase,
  at: caseKeys,
  ids: ({ house, stay, id }) => ({ house, stay, case: id }),
  samples: ({ house }) => [
    {
      id: "cas_1",
      house,
      stay: "sty_1",
      kind: "involuntary_rule",
      decision: {
        at: "2026-01-01T00:00:00.000Z",
        by: { kind: "system" },
        identity: "i",
        with: "Sample",
        ground: "Sample",
        rule: "Sample",
        triedBefore: "Sample",
        alternatives: "Sample",
        say: "Sample",
      },
      prepared: null,
      notice: null,
      review: null,
      ended: null,
    },
  ],
});
