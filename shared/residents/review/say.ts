import type { Temporal } from "temporal-polyfill";
import { defineForm, lines, type Said, text } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { reviewConflict } from "#shared/records/review/refusals.ts";
import { mayAppeal, mayRewordAppeal, type Review } from "#shared/records/review/review.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Acted, zoneOfHouse } from "./act.ts";

/* What only the resident says: on their own page, or on a phone handed to them. */

const statement = {
  strengths: lines({ most: 2000 }),
  words: lines({ most: 4000 }),
  support: text({ most: 120 }),
};
const appeal = { words: lines({ most: 4000, required: "review.appeal_required" }) };

export const statementForm = defineForm("statement", "review.manage", statement);
export const ownStatementForm = defineForm("statement", "self.read", statement);
export const appealForm = defineForm("appeal", "review.manage", appeal);
export const ownAppealForm = defineForm("appeal", "self.read", appeal);

type How = NonNullable<Review["statement"]>["how"];

/** A statement is possible once or again, until the decision. @throws conflict `review_decided` */
export function mayState({ decision, closed }: Review): void {
  if (decision || closed) throw reviewConflict("review_decided");
}

/**
 * What came from their own page is changed there alone: a phone of the house could be in anyone's hand. @throws conflict
 * `review_stated`, and as `mayState`
 */
export function stated(scope: Scope, was: Review, how: How, said: Said<typeof statementForm>): Acted {
  mayState(was);
  if (how === "handed" && was.statement?.how === "own_page") throw reviewConflict("review_stated");
  return {
    value: { statement: { ...said, how, at: stamp(scope.now()), read: null } },
    event: { type: "review.stated" },
    waits: true,
  };
}

/**
 * An appeal is possible once, in its time. One that was typed on a phone of the house takes nothing from the resident: on
 * their own page they replace it until it is answered. @throws conflict `review_not_decided`, `review_appealed`, `appeal_over`
 */
export function mayAppealAt(was: Review, how: How, at: Temporal.Instant): void {
  if (how === "own_page" && mayRewordAppeal(was)) return;
  if (!was.notice) throw reviewConflict("review_not_decided");
  if (was.appeal) throw reviewConflict("review_appealed");
  if (!mayAppeal(was, at)) throw reviewConflict("appeal_over");
}

/** `at`: when they said it, which may be before it arrived. @throws as `mayAppealAt` */
export async function appealed(
  scope: Scope,
  was: Review,
  how: How,
  { words, at = scope.now() }: Said<typeof appealForm> & { readonly at?: Temporal.Instant },
): Promise<Acted> {
  mayAppealAt(was, how, at);
  const before = was.appeal;
  const zone = await zoneOfHouse(scope, was.house);
  const days = was.notice?.answerDays ?? 0;
  // The body’s days run from the appeal, whoever’s phone it was typed on.
  const answerBy = before ? before.answerBy : today(at, zone).add({ days }).toString();
  const said = { words, how, at: stamp(at), answerBy, answer: null };
  return {
    value: { appeal: said, closed: null },
    event: { type: "review.appealed" },
    waits: true,
  };
}
