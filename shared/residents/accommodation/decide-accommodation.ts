import { notFound } from "#shared/kernel/errors.ts";
import { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { readText } from "#shared/kernel/text.ts";
import {
  type Accommodation,
  accommodation,
  accommodationsIn,
  answers,
  type Place,
  placeOf,
  refusalGrounds,
} from "#shared/records/accommodation/accommodation.ts";
import { held, homeOfPlace, readBelow, subjectOf } from "#shared/records/accommodation/below.ts";
import { accommodationEvents } from "#shared/records/accommodation/events.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { longest, memberOf } from "./ask-accommodation.ts";

/** An answer as it was typed. `reviewOn` is a house-local date, or empty. */
export interface AnswerForm {
  readonly answer: string;
  readonly what: string;
  readonly ground: string;
  readonly alternative: string;
  readonly reviewOn: string;
}
type Decision = Pick<Accommodation["decisions"][number], "answer" | "what" | "ground" | "alternative">;

/** How far ahead a review may lie, in days. */
const reviewAhead = 731;

/**
 * Answers what was asked for, or answers it anew: earlier answers stay. A refusal says the law's ground, why, and
 * the alternative that was discussed. It decides nothing about the referral or the stay.
 * @throws not_found, forbidden, invalid naming every field, conflict (`changed`, `being_passed`, `referral_over`)
 */
export async function decideAccommodation(
  scope: Scope,
  input: Place & {
    accommodation: Id<"accommodation">;
    /** As it was read. */
    version: number;
    form: AnswerForm;
    command: string;
  },
): Promise<void> {
  const home = homeOfPlace(scope, input);
  const at = placeOf(input);
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "decideAccommodation", command, asked, answers: noAnswer }, async () => {
    const found = await readBelow(scope, at, input.accommodation);
    const was = found.one;
    if (!was) throw notFound();
    const { reviewOn, ...said } = answerFrom(input.form, today(scope.now(), found.timeZone));
    if (was.version !== input.version) throw commitConflict("changed");
    const apart = accommodationsIn(scope.homes, at);
    const decision = { ...said, at: stamp(scope.now()), by: memberOf(scope), house: at.house };
    return {
      answer: null,
      events: [
        eventOf(accommodationEvents, {
          type: "accommodation.answered",
          in: apart,
          feed: apart,
          subject: subjectOf(at, input.accommodation),
          data: { answer: decision.answer },
        }),
      ],
      changes: [
        ...held(found),
        replace(accommodation, was, {
          ...was.value,
          decisions: [...was.value.decisions, decision],
          reviewOn,
        }),
      ],
    };
  });
}

/** @throws invalid with every field that cannot be */
function answerFrom(
  form: AnswerForm,
  day: ReturnType<typeof today>,
): Decision & { readonly reviewOn: string | null } {
  const fields = new FieldErrors();
  const text = (name: "what" | "alternative", required?: PlainCode) =>
    fields.read(
      () =>
        readText(form[name], `/${name}`, { most: longest, lines: true, ...(required ? { required } : {}) }),
      "",
    );
  const answer = answers.find((one) => one === form.answer);
  if (!answer) fields.add("/answer", "choice.answer");
  const refused = answer === "refused";
  const what = text("what", refused ? "accommodation.why_required" : "accommodation.what_required");
  const ground = refusalGrounds.find((one) => one === form.ground) ?? null;
  if (refused && !ground) fields.add("/ground", "accommodation.ground_required");
  const alternative = refused ? text("alternative", "accommodation.alternative_required") : "";
  const reviewOn = form.reviewOn.trim()
    ? fields.read(() => dateWithin(form.reviewOn, "/reviewOn", day, { back: 0, ahead: reviewAhead }), null)
    : null;
  if (answer === "working" && !reviewOn && !fields.problems.some((one) => one.pointer === "/reviewOn"))
    fields.add("/reviewOn", "accommodation.review_on_required");
  fields.throwIfAny();
  return { answer: answer ?? "working", what, ground: refused ? ground : null, alternative, reviewOn };
}
