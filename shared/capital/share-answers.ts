import { notFound } from "#shared/kernel/errors.ts";
import {
  type Answers,
  ownAnswers,
  ownAnswersKey,
  sharedAnswers,
  sharedAnswersKey,
} from "#shared/records/capital/answers.ts";
import { capitalCard, capitalCardKey, cardWith, cardWithout } from "#shared/records/capital/card.ts";
import { capitalEvents } from "#shared/records/capital/events.ts";
import { capitalConflict } from "#shared/records/capital/refusals.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

interface Which {
  readonly capital: Answers["id"];
  readonly command: string;
}

/**
 * A resident gives their mentor a copy of what they answered alone. @throws forbidden, not_found, conflict `already_shared`
 */
export const shareAnswers = (scope: Scope, which: Which): Promise<void> => change(scope, which, true);

/** They take it back: an empty item takes its place. @throws forbidden, not_found, conflict `not_shared` */
export const takeAnswersBack = (scope: Scope, which: Which): Promise<void> => change(scope, which, false);

async function change(scope: Scope, { capital: id, command }: Which, isShared: boolean): Promise<void> {
  requirePermission(scope, "self.read");
  const journey = journeyIn(scope);
  const { homes, table } = scope;
  const at = { journey, id };
  const verb = isShared ? "shareAnswers" : "takeAnswersBack";
  const home = homes.journey(journey);
  await commit(scope, { home, verb, command, asked: { capital: id }, answers: noAnswer }, async () => {
    const [{ still }, [own, copy, card]] = await Promise.all([
      inJourney(scope),
      table.getAll([
        { entity: ownAnswers, key: ownAnswersKey(homes, at) },
        { entity: sharedAnswers, key: sharedAnswersKey(homes, at) },
        { entity: capitalCard, key: capitalCardKey(homes, journey) },
      ]),
    ]);
    if (!own) throw notFound();
    if (isShared === Boolean(copy?.value.answers))
      throw capitalConflict(isShared ? "already_shared" : "not_shared");
    const value = { ...at, answers: isShared ? own.value : null };
    const exchange = homes.exchange(journey);
    return {
      answer: null,
      events: [
        eventOf(capitalEvents, {
          type: isShared ? "capital.share_begun" : "capital.share_taken_back",
          in: exchange,
          feed: exchange,
          subject: { journey },
        }),
      ],
      changes: [
        still,
        copy ? replace(sharedAnswers, copy, value) : create(sharedAnswers, value),
        ...(isShared ? cardWith(card, own.value) : cardWithout(card, own.value)),
      ],
    };
  });
}
