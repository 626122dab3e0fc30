import { sendRequest } from "#shared/engine/outbox/message.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { coverAsk, coverAskKey } from "#shared/records/mentor/cover-ask.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { ownJourney } from "../matching/own-journey.ts";
import { applyCover } from "./requests.ts";

export const coverAnswerForm = defineForm("cover-answer", "self.read", {
  answer: choice(["yes", "no"], "mentor.answer_required"),
});

/**
 * A resident says whether a supervisor who named themselves may stand in for their mentor. @throws forbidden, not_found,
 * invalid, conflict `proposal_over`
 */
export async function answerCover(
  scope: Scope,
  {
    round,
    command,
    ...sent
  }: Sent<typeof coverAnswerForm> & { readonly round: number; readonly command: string },
): Promise<void> {
  requirePermission(scope, coverAnswerForm.needs);
  const { answer } = coverAnswerForm.read(sent);
  const journey = ownJourney(scope);
  const home = scope.homes.exchange(journey);
  const act = { home, verb: "answerCover", command, asked: { round, answer }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [{ still, journey: on }, found] = await Promise.all([
      inJourney(scope),
      scope.table.get(coverAsk, coverAskKey(scope.homes, journey)),
    ]);
    const { mentor, by = null, said = null } = found?.value ?? {};
    const isOpen = by && said === null && found?.value.round === round && !hasCome(by.until, scope.now());
    if (!found || !isOpen || !mentor || mentor !== on.mentor) throw mentorConflict("proposal_over");
    const yes = sendRequest(scope, home, `cover-${mentor}-${round}`, applyCover, { journey, mentor, round });
    return {
      answer: null,
      events: [
        eventOf(matchEvents, { type: "match.cover_answered", in: home, feed: home, subject: { journey } }),
      ],
      changes: [
        still,
        replace(coverAsk, found, { ...found.value, said: answer }),
        ...(answer === "yes" ? [yes] : []),
      ],
    };
  });
}
