import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { setsMentor } from "#shared/journeys/index.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import {
  isAgreed,
  type Match,
  match,
  matchKey,
  noMatch,
  type Proposal,
} from "#shared/records/mentor/match.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import type { SayToProposal, WantOther } from "./requests.ts";

/** An event of the search for a resident's mentor. */
export function matchEvent(
  scope: Scope,
  { journey: id }: Pick<Match, "journey">,
  type: Occurrence<typeof matchEvents>["type"],
): NewEvent {
  const home = scope.homes.mentoring();
  return eventOf(matchEvents, { type, in: home, feed: home, subject: { journey: id } });
}

const saved = (
  scope: Scope,
  found: Stored<Match>,
  value: Match,
  type: Occurrence<typeof matchEvents>["type"],
): Handled => ({
  result: "done",
  events: [matchEvent(scope, value, type)],
  changes: [replace(match, found, value)],
});

/**
 * Takes an answer to a proposal. A no ends it. With both yes, the mentor becomes the resident's in the same transaction,
 * and whoever walked with them before no longer may.
 */
export async function receiveAnswer(scope: Scope, said: SayToProposal): Promise<Handled> {
  const found = await scope.table.get(match, matchKey(scope.homes, said.journey));
  const proposal = found?.value.proposal;
  if (!found || !proposal || found.value.round !== said.round) return refused("proposal_over");
  if (said.mentor === "no" || said.resident === "no") {
    const declined = [...new Set([...found.value.declined, proposal.mentor.member])];
    return saved(scope, found, { ...found.value, proposal: null, declined }, "match.declined");
  }
  const next = { ...found.value, proposal: withYes(scope, proposal, said) };
  return isAgreed(next) ? agree(scope, found, proposal) : saved(scope, found, next, "match.answered");
}

function withYes(scope: Scope, proposal: Proposal, said: SayToProposal): Proposal {
  const yes = { at: stamp(scope.now()), how: said.how };
  return {
    ...proposal,
    mentorSaid: said.mentor === "yes" ? yes : proposal.mentorSaid,
    residentSaid: said.resident === "yes" ? yes : proposal.residentSaid,
  };
}

async function agree(scope: Scope, found: Stored<Match>, { mentor }: Proposal): Promise<Handled> {
  const { journey: id } = found.value;
  const on = await scope.table.get(journey, journeyKey(scope.homes, id));
  const epoch = on?.value.epoch ?? 0;
  const set = await setsMentor(scope, { journey: id, epoch, mentor: mentor.member, cover: null });
  // They can't be a mentor any more, or the resident is gone: whoever finds mentors sees that nobody is asked.
  if (set.result !== "done")
    return saved(scope, found, { ...found.value, proposal: null }, "match.withdrawn");
  const closed = saved(
    scope,
    found,
    { ...found.value, proposal: null, noneNow: null, leaving: null },
    "match.agreed",
  );
  return {
    ...closed,
    events: [...closed.events, ...set.events],
    changes: [...closed.changes, ...set.changes],
  };
}

/** A resident, or the mentor who hands over, wants somebody else. Of a former mentor it says nothing any more. */
export async function receiveWantOther(
  scope: Scope,
  { journey: id, by, epoch }: WantOther,
): Promise<Handled> {
  const { homes, table } = scope;
  const [on, was] = await table.getAll([
    { entity: journey, key: journeyKey(homes, id) },
    { entity: match, key: matchKey(homes, id) },
  ]);
  if (on?.value.epoch !== epoch) return refused("handed_over");
  const value = { ...(was?.value ?? noMatch(id)), leaving: { at: stamp(scope.now()), by } };
  return {
    result: "done",
    events: [matchEvent(scope, value, "match.other_wanted")],
    changes: [was ? replace(match, was, value) : create(match, value)],
  };
}
