import { notFound } from "#shared/kernel/errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { choice, date, defineForm, lines, type Said, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import {
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
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { longest } from "./ask-accommodation.ts";

const words = lines({ most: longest });
export const answerForm = defineForm("answer", "accommodation.manage", {
  answer: choice(answers, "choice.answer"),
  what: words,
  ground: choice(refusalGrounds),
  alternative: words,
  /** House-local. */
  reviewOn: date(),
});

/** Most days ahead for a review. */
const reviewAhead = 731;

/**
 * Answers an accommodation request, or answers it again: earlier answers stay. A refusal must state its legal
 * ground, the reason, and the alternative discussed. It decides nothing about the referral or the stay.
 * @throws not_found, forbidden, invalid with every field, conflict (`changed`, `being_passed`,
 * `referral_over`)
 */
export async function decideAccommodation(
  scope: Scope,
  input: Place & {
    accommodation: Id<"accommodation">;
    /** As read. */
    version: number;
    form: Sent<typeof answerForm>;
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
    const decision = { ...said, ...doneNow(scope), house: at.house };
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

/** The required details of each answer. @throws invalid with every field */
function answerFrom(sent: Sent<typeof answerForm>, day: ReturnType<typeof today>): Said<typeof answerForm> {
  const said = answerForm.read(sent, ({ answer, what, ground, alternative, reviewOn }, errors) => {
    const refused = answer === "refused";
    const must = (field: string, missing: boolean, code: PlainCode) => {
      if (missing) errors.add(field, code);
    };
    must("/what", what === "", refused ? "accommodation.why_required" : "accommodation.what_required");
    must("/ground", refused && ground === null, "accommodation.ground_required");
    must("/alternative", refused && alternative === "", "accommodation.alternative_required");
    must("/reviewOn", answer === "working" && reviewOn === null, "accommodation.review_on_required");
    if (reviewOn)
      errors.read(() => dateWithin(reviewOn, "/reviewOn", day, { back: 0, ahead: reviewAhead }), null);
  });
  const refused = said.answer === "refused";
  return refused ? said : { ...said, ground: null, alternative: "" };
}
