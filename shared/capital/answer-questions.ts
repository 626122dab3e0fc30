import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import type { Said, Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Answers, ownAnswers, sharedAnswers } from "#shared/records/capital/answers.ts";
import { capitalCard, capitalCardKey, cardWith } from "#shared/records/capital/card.ts";
import { capitalEvents } from "#shared/records/capital/events.ts";
import { answersForm } from "#shared/records/capital/form.ts";
import { journeyInstrument, journeyInstrumentKey } from "#shared/records/capital/instrument.ts";
import type { Measure, Values } from "#shared/records/capital/measure.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { capitalConflict } from "#shared/records/capital/refusals.ts";
import { scoreOf } from "#shared/records/capital/scoring.ts";
import { capitalDay, capitalDayKey, setCapitalDay } from "#shared/records/journey/capital-day.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

const answers = z.object({ capital: idSchema("capital") });

/**
 * Keeps what was answered. A resident's own answers are theirs; a copy goes to their mentor if they say so. With the mentor
 * both have them. @throws not_found, forbidden, invalid with every field, conflict `questions_changed`, `handed_over`
 */
export async function answerQuestions(
  scope: Scope,
  { command, ...sent }: Sent<typeof answersForm> & { readonly command: string },
): Promise<z.infer<typeof answers>> {
  requirePermission(scope, answersForm.needs);
  const isOwn = scope.kind === "resident";
  const said = answersForm.read(sent, ({ answers: given, share }, errors) => {
    if (given?.every(({ value }) => value === "")) errors.add("/answers", "capital.none_answered");
    if (isOwn && !share) errors.add("/share", "capital.share_required");
  });
  const { homes, table } = scope;
  const of = journeyIn(scope);
  const act = { home: homes.journey(of), verb: "answerQuestions", command, asked: said, answers };
  const { answer } = await commit(scope, act, async () => {
    const [{ journey, still }, [asked, day, card]] = await Promise.all([
      inJourney(scope),
      table.getAll([
        { entity: journeyInstrument, key: journeyInstrumentKey(homes, of) },
        { entity: capitalDay, key: capitalDayKey(homes, of) },
        { entity: capitalCard, key: capitalCardKey(homes, of) },
      ]),
    ]);
    const measure = asked?.value.measure ?? ours;
    if (measure.id !== said.instrument) throw capitalConflict("questions_changed");
    const values = valuesIn(measure, said);
    const value: Answers = {
      id: newId("capital", scope.now().epochMilliseconds),
      journey: of,
      on: today(scope.now(), journey.timeZone).toString(),
      made: doneNow(scope),
      measure,
      values,
      score: scoreOf(measure, values),
    };
    const isShared = !isOwn || said.share === "mentor";
    const exchange = homes.exchange(of);
    return {
      answer: { capital: value.id },
      events: [
        eventOf(capitalEvents, {
          type: "capital.answered",
          in: exchange,
          feed: exchange,
          subject: { journey: of },
        }),
      ],
      changes: [
        still,
        ...(isOwn ? [create(ownAnswers, value)] : []),
        ...(isShared
          ? [create(sharedAnswers, { id: value.id, journey: of, answers: value }), ...cardWith(card, value)]
          : []),
        setCapitalDay(day, { journey: of, lastOn: value.on }),
      ],
    };
  });
  return answer;
}

/** The answers to what is asked. What was skipped is not among them. @throws invalid `/answers` */
function valuesIn({ items, from, to }: Measure, { answers: given }: Said<typeof answersForm>): Values {
  const found = given.flatMap(({ item, value }) => (value === "" ? [] : [{ item, value: Number(value) }]));
  const isOne = ({ item, value }: Values[number], at: number) =>
    items.some(({ id }) => id === item) &&
    Number.isInteger(value) &&
    value >= from &&
    value <= to &&
    found.findIndex((one) => one.item === item) === at;
  if (!found.every(isOne)) throw invalidField("/answers", "field.invalid");
  return found;
}
