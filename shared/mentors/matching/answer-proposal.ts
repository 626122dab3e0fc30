import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { asked, askedKey, ownMatch, ownMatchKey } from "#shared/records/mentor/asked.ts";
import { matchEvents, mentorEvents } from "#shared/records/mentor/events.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { ownMember } from "../own-member.ts";
import { ownJourney } from "./own-journey.ts";
import { sayToProposal } from "./requests.ts";

/** Nobody is asked why not. */
const fields = { answer: choice(["yes", "no"], "mentor.answer_required") };
export const mentorAnswerForm = defineForm("mentor-answer", "mentor.profile", fields);
export const residentAnswerForm = defineForm("resident-answer", "self.read", fields);

interface ToRound {
  /** The proposal that was shown: an answer to an earlier one is refused. */
  readonly round: number;
  readonly command: string;
}

/** A mentor says yes or no to a resident. @throws forbidden, not_found, invalid, conflict `proposal_over` */
export async function answerProposal(
  scope: Scope,
  { journey, round, command, ...sent }: Sent<typeof mentorAnswerForm> & ToRound & { journey: Id<"journey"> },
): Promise<void> {
  requirePermission(scope, mentorAnswerForm.needs);
  const { answer } = mentorAnswerForm.read(sent);
  const member = ownMember(scope);
  const home = scope.homes.member(member);
  const act = { home, verb: "answerProposal", command, asked: { journey, round, answer }, answers: noAnswer };
  await commit(scope, act, async () => {
    const now = await scope.table.get(asked, askedKey(scope.homes, { member, journey }));
    if (!now) throw notFound();
    if (!now.value.ask || now.value.ask.mentorSaid || now.value.round !== round)
      throw mentorConflict("proposal_over");
    return {
      answer: null,
      events: [eventOf(mentorEvents, { type: "mentor.answered", in: home, feed: home, subject: { member } })],
      changes: [
        sendRequest(scope, home, `answer-${journey}-${round}`, sayToProposal, {
          ...{ journey, round, mentor: answer, resident: null, how: "own" },
        }),
      ],
    };
  });
}

/** A resident says yes or no to a mentor. @throws forbidden, not_found, invalid, conflict `proposal_over` */
export async function answerAsResident(
  scope: Scope,
  { round, command, ...sent }: Sent<typeof residentAnswerForm> & ToRound,
): Promise<void> {
  requirePermission(scope, residentAnswerForm.needs);
  const { answer } = residentAnswerForm.read(sent);
  const journey = ownJourney(scope);
  const home = scope.homes.exchange(journey);
  const act = { home, verb: "answerAsResident", command, asked: { round, answer }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [{ still }, now] = await Promise.all([
      inJourney(scope),
      scope.table.get(ownMatch, ownMatchKey(scope.homes, journey)),
    ]);
    if (!now?.value.proposal || now.value.proposal.residentSaid || now.value.round !== round)
      throw mentorConflict("proposal_over");
    return {
      answer: null,
      events: [eventOf(matchEvents, { type: "match.answered", in: home, feed: home, subject: { journey } })],
      changes: [
        still,
        sendRequest(scope, home, `answer-${round}`, sayToProposal, {
          ...{ journey, round, mentor: null, resident: answer, how: "own" },
        }),
      ],
    };
  });
}
