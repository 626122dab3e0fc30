import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { defineForm, id as idOf, type Sent, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { kindOf } from "#shared/records/mentor/kinds.ts";
import { type Match, match, matchKey, noMatch } from "#shared/records/mentor/match.ts";
import { mentorCard, mentorCardKey } from "#shared/records/mentor/mentor-card.ts";
import { reasonsFor } from "#shared/records/mentor/reasons.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { seeker, seekerKey } from "#shared/records/mentor/seeker.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { isOneself, type Oneself, ownMember } from "../own-member.ts";
import { loadOf } from "./load-of.ts";
import { matchEvent } from "./receive.ts";
import { sayToProposal } from "./requests.ts";

const needs = "mentoring.match";

export const proposeForm = defineForm("propose-mentor", needs, {
  mentor: idOf("member", "choice.answer"),
  /** They said so to the supervisor. */
  mentorAgreed: tick(),
  residentAgreed: tick(),
});

interface OfJourney {
  readonly journey: Id<"journey">;
  readonly command: string;
}

/**
 * Proposes a mentor to a resident, and the resident to the mentor. Both are asked, unless they have said yes in person:
 * with both, this one act hands over. @throws forbidden, not_found, invalid, conflict `already_proposed`,
 * `mentor_not_active`, `mentor_already`, `mentor_full`
 */
export async function proposeMentor(
  scope: Scope,
  { journey: id, command, identity, door, ...sent }: Sent<typeof proposeForm> & OfJourney & Oneself,
): Promise<void> {
  requirePermission(scope, proposeForm.needs);
  const said = proposeForm.read(sent);
  // One person alone could else open anybody's journey to themselves.
  if (said.residentAgreed && (await isOneself(scope, { identity, door }, said.mentor)))
    throw invalidField("/residentAgreed", "mentor.resident_answers");
  const home = scope.homes.mentoring();
  const asked = { journey: id, ...said };
  await commit(scope, { home, verb: "proposeMentor", command, asked, answers: noAnswer }, async () => {
    const [was, day] = await Promise.all([loadMatch(scope, id), todayIn(scope)]);
    if (was?.value.proposal) throw mentorConflict("already_proposed");
    const before = was?.value ?? noMatch(id);
    const round = before.round + 1;
    const value = {
      ...before,
      round,
      noneNow: null,
      asked: [...new Set([...before.asked, said.mentor])],
      proposal: await proposalOf(scope, id, said.mentor, day.toString()),
    };
    const yes = (agreed: boolean) => (agreed ? ("yes" as const) : null);
    return {
      answer: null,
      events: [matchEvent(scope, value, "match.proposed")],
      changes: [
        was ? replace(match, was, value) : create(match, value),
        ...(said.mentorAgreed || said.residentAgreed
          ? [
              sendRequest(scope, home, `said-${id}-${round}`, sayToProposal, {
                ...{ journey: id, round, how: "in_person" },
                mentor: yes(said.mentorAgreed),
                resident: yes(said.residentAgreed),
              }),
            ]
          : []),
      ],
    };
  });
}

async function proposalOf(
  scope: Scope,
  journey: Id<"journey">,
  mentor: Id<"member">,
  day: string,
): Promise<NonNullable<Match["proposal"]>> {
  const { homes, table } = scope;
  const [[resident, card], load] = await Promise.all([
    table.getAll([
      { entity: seeker, key: seekerKey(homes, journey) },
      { entity: mentorCard, key: mentorCardKey(homes, mentor) },
    ]),
    loadOf(scope, mentor),
  ]);
  if (!resident || !card) throw notFound();
  const { name, shown, stands } = card.value;
  if (!stands) throw mentorConflict("mentor_not_active");
  if (resident.value.mentor?.member === mentor) throw mentorConflict("mentor_already");
  if (shown.capacity !== null && load >= shown.capacity) throw mentorConflict("mentor_full");
  const { name: called, house, wished } = resident.value;
  const kind = kindOf(card.value, day);
  return {
    mentor: { member: mentor, name, kind, ...shown },
    resident: { name: called, house, wished },
    reasons: reasonsFor(wished, { shown, kind, load }),
    by: ownMember(scope),
    at: stamp(scope.now()),
    mentorSaid: null,
    residentSaid: null,
  };
}

/** Takes a proposal back that not both have answered. @throws forbidden, not_found, conflict `proposal_over` */
export async function withdrawProposal(
  scope: Scope,
  { journey: id, round, command }: OfJourney & { round: number },
): Promise<void> {
  requirePermission(scope, needs);
  const home = scope.homes.mentoring();
  const act = { home, verb: "withdrawProposal", command, asked: { id, round }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await loadMatch(scope, id);
    if (!was) throw notFound();
    if (!was.value.proposal || was.value.round !== round) throw mentorConflict("proposal_over");
    const value = { ...was.value, proposal: null };
    return {
      answer: null,
      events: [matchEvent(scope, value, "match.withdrawn")],
      changes: [replace(match, was, value)],
    };
  });
}

/** Nobody suitable now: the resident is told so, kindly. @throws forbidden, not_found, conflict `already_proposed` */
export async function sayNoneNow(scope: Scope, { journey: id, command }: OfJourney): Promise<void> {
  requirePermission(scope, needs);
  const home = scope.homes.mentoring();
  await commit(scope, { home, verb: "sayNoneNow", command, asked: { id }, answers: noAnswer }, async () => {
    const [was, resident] = await Promise.all([
      loadMatch(scope, id),
      scope.table.get(seeker, seekerKey(scope.homes, id)),
    ]);
    if (!resident) throw notFound();
    if (was?.value.proposal) throw mentorConflict("already_proposed");
    const noneNow = { at: stamp(scope.now()), by: ownMember(scope) };
    const value = { ...(was?.value ?? noMatch(id)), noneNow };
    return {
      answer: null,
      events: [matchEvent(scope, value, "match.none_now")],
      changes: [was ? replace(match, was, value) : create(match, value)],
    };
  });
}

export const loadMatch = (scope: Scope, id: Id<"journey">): Promise<Stored<Match> | undefined> =>
  scope.table.get(match, matchKey(scope.homes, id));
