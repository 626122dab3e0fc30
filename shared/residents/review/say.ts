import { defineForm, lines, type Said, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { mayAppeal, type Review } from "#shared/records/review/review.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Acted } from "./act.ts";

/* What only the resident says: on their own page, or on a phone handed to them. */

const statement = {
  strengths: lines({ most: 2000 }),
  words: lines({ most: 4000 }),
  support: text({ most: 120 }),
};
const appeal = { words: lines({ most: 4000, required: "review.appeal_required" }) };

export const statementForm = defineForm("statement", "review.manage", statement);
export const ownStatementForm = defineForm("statement", "journey.write", statement);
export const appealForm = defineForm("appeal", "review.manage", appeal);
export const ownAppealForm = defineForm("appeal", "journey.write", appeal);

type How = NonNullable<Review["statement"]>["how"];

/** A statement, once or again, until the decision. @throws conflict `review_decided` */
export function stated(scope: Scope, was: Review, how: How, said: Said<typeof statementForm>): Acted {
  if (was.decision || was.closed) throw reviewConflict("review_decided");
  return {
    value: { statement: { ...said, how, at: stamp(scope.now()) } },
    event: { type: "review.stated" },
  };
}

/** An appeal, once, in its time. @throws conflict `review_not_decided`, `review_appealed`, `appeal_over` */
export function appealed(scope: Scope, was: Review, how: How, { words }: Said<typeof appealForm>): Acted {
  if (!was.notice) throw reviewConflict("review_not_decided");
  if (was.appeal) throw reviewConflict("review_appealed");
  if (!mayAppeal(was, scope.now())) throw reviewConflict("appeal_over");
  return {
    value: { appeal: { words, how, at: stamp(scope.now()), answer: null } },
    event: { type: "review.appealed" },
  };
}
