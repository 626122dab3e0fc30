import * as z from "zod";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { readCents, readDate, readText, readWholeNumber } from "#shared/kernel/text.ts";
import type { MoveOutKind } from "#shared/records/stay/stay.ts";

/** Details of an answer: words, a name, a house-local date, an amount in cents, a count. */
export const details = ["words", "who", "on", "cents", "count"] as const;
export type Detail = (typeof details)[number];
type Needs = Partial<Record<Detail, "needed" | "may">>;

const notKnown = { not_known: {} } as const;

/**
 * The move-out checklist. "Unknown" is an answer; a blank is not. NARR 3.0 domain 2 (safety), 1.A.3.c
 * (refunds).
 */
const questions = {
  destination: {
    own_place: { words: "may" },
    family_or_friends: { words: "may" },
    recovery_housing: { words: "may" },
    treatment_or_hospital: { words: "may" },
    jail_or_prison: { words: "may" },
    shelter: { words: "may" },
    nowhere_yet: { words: "may" },
    elsewhere: { words: "needed" },
    ...notKnown,
  },
  ride: {
    own_way: {},
    family_or_friends: {},
    house_drives: { who: "may" },
    paid_by_house: { words: "may" },
    none_needed: {},
    ...notKnown,
  },
  naloxone: { in_hand: {}, offered_refused: {}, not_offered: { words: "needed" }, ...notKnown },
  medications: {
    handed: { count: "needed", who: "needed", words: "may" },
    none_here: {},
    kept: { count: "needed", words: "needed" },
    ...notKnown,
  },
  belongings: { taken: {}, kept: { words: "needed", on: "needed" }, none_here: {}, ...notKnown },
  deposit: {
    returned: { cents: "needed" },
    due: { cents: "needed", on: "needed" },
    withheld: { cents: "needed", words: "needed" },
    none_paid: {},
    ...notKnown,
  },
  referral: {
    taken: { words: "needed" },
    offered_not_taken: { words: "needed" },
    not_offered: {},
    ...notKnown,
  },
  follow_up: { may_call: { words: "needed", on: "needed" }, no: {}, not_asked: {}, ...notKnown },
  way_back: {
    any_time: {},
    from_date: { on: "needed" },
    after: { words: "needed" },
    not_agreed: {},
    ...notKnown,
  },
} as const satisfies Record<string, Record<string, Needs>>;

export type Question = keyof typeof questions;
export const questionNames: readonly Question[] = keysOf(questions);

/** The possible answers to a question, with the details each takes. */
export const answersTo = (question: Question): readonly (readonly [string, Needs])[] =>
  Object.entries(questions[question]);
const needsOf = (question: Question, answer: string): Needs | undefined =>
  answersTo(question).find(([name]) => name === answer)?.[1];

const answer = z.object({
  answer: z.string(),
  words: z.string(),
  who: z.string(),
  on: z.string().nullable(),
  cents: z.int().nullable(),
  count: z.int().nullable(),
});
export type Answer = z.infer<typeof answer>;

/** One answer for each question, or none yet. */
export const checklist = z.partialRecord(z.enum(questionNames), answer);
export type Checklist = z.infer<typeof checklist>;

const lastOf: Question[] = ["medications", "belongings", "deposit", "way_back"];
/** Fewer questions if the resident left without notice or can't be asked; none for a resident who died. */
const askedOf: Partial<Record<MoveOutKind, readonly Question[]>> = {
  left_without_notice: lastOf,
  incarcerated: lastOf,
  higher_care_or_hospital: ["destination", "follow_up", ...lastOf],
  died: [],
};

export const questionsFor = (kind: MoveOutKind): readonly Question[] => askedOf[kind] ?? questionNames;
export const missingFor = (kind: MoveOutKind, given: Checklist): readonly Question[] =>
  questionsFor(kind).filter((one) => !given[one]);

export const saidNotKnown: Answer = {
  answer: "not_known",
  words: "",
  who: "",
  on: null,
  cents: null,
  count: null,
};

/** A checklist as its form sends it: `deposit`, `deposit_cents`, `deposit_on` … */
export type ChecklistForm = Readonly<Record<string, string | undefined>>;

/** Reads the answers given; a blank stays unanswered. @throws invalid with every wrong field */
export function checklistFrom(form: ChecklistForm): Checklist {
  const fields = new FieldErrors();
  const given: Checklist = {};
  for (const question of questionNames) {
    const chosen = form[question]?.trim();
    if (!chosen) continue;
    const needs = needsOf(question, chosen);
    if (needs) given[question] = answerFrom(form, question, chosen, needs, fields);
    else fields.add(`/${question}`, "choice.answer");
  }
  fields.throwIfAny();
  return given;
}

const missing: Readonly<Record<Detail, PlainCode>> = {
  words: "departure.note_required",
  who: "text.name_required",
  on: "text.date",
  cents: "departure.amount_required",
  count: "departure.medication_count_required",
};

function answerFrom(
  form: ChecklistForm,
  question: Question,
  chosen: string,
  needs: Needs,
  fields: FieldErrors,
): Answer {
  const read = <T>(
    detail: Detail,
    parse: (text: string | undefined, pointer: string) => T,
    nothing: T,
  ): T => {
    if (!needs[detail]) return nothing;
    const pointer = `/${question}_${detail}`;
    const before = fields.problems.length;
    const value = fields.read(() => parse(form[`${question}_${detail}`], pointer), nothing);
    if (value === nothing && needs[detail] === "needed" && fields.problems.length === before)
      fields.add(pointer, missing[detail]);
    return value;
  };
  return {
    answer: chosen,
    words: read("words", (text, at) => readText(text, at, { most: 300 }), ""),
    who: read("who", (text, at) => readText(text, at, { most: 120 }), ""),
    on: read("on", readDate, null),
    cents: read("cents", (text, at) => readCents(text, at), null),
    count: read("count", (text, at) => readWholeNumber(text, at, { least: 1, most: 200 }), null),
  };
}

/** The answers as form fields, the inverse of `checklistFrom`. */
export const formOfChecklist = (given: Checklist): Record<string, string> =>
  Object.fromEntries(
    questionNames.flatMap((question) => {
      const one = given[question];
      if (!one) return [];
      return [
        [question, one.answer],
        [`${question}_words`, one.words],
        [`${question}_who`, one.who],
        [`${question}_on`, one.on ?? ""],
        [`${question}_cents`, one.cents === null ? "" : (one.cents / 100).toFixed(2)],
        [`${question}_count`, one.count === null ? "" : String(one.count)],
      ];
    }),
  );
