import { changed, following } from "#shared/engine/changes/following.ts";
import { derived, madeOnce, unread, written } from "#shared/engine/projections/projection.ts";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { doorOf, journeyDoor } from "#shared/records/journey/door.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import {
  type Journey,
  journey,
  journeyEntry,
  journeyHeader,
  journeyKey,
} from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { newJourney, withStay } from "#shared/records/journey/with-stay.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import { match, matchKey, noMatch } from "#shared/records/mentor/match.ts";
import { everyStay } from "#shared/records/stay/every-stay.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  ConditionFailed,
  firstVersion,
  nextVersion,
  replace,
  unchanged,
} from "#shared/table/transact.ts";

type At = Pick<Stay, "house" | "id">;

/** A journey as its stay has it now, and as it was stored. */
interface Followed {
  readonly stay: Stored<Stay>;
  readonly was: Stored<Journey> | undefined;
  readonly next: Journey;
  readonly differs: boolean;
}

/** Undefined until admissions have confirmed who the stay is of. */
async function followedFrom(scope: Scope, { house, id }: At): Promise<Followed | undefined> {
  const found = await scope.table.get(stay, stayKey(scope.homes, house, id));
  if (!found?.value.confirmed) return undefined;
  const { journey: own } = found.value;
  const [was, at] = await scope.table.getAll([
    { entity: journey, key: journeyKey(scope.homes, own) },
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, house) },
  ]);
  const before = was?.value ?? newJourney(own, stamp(scope.now()));
  const timeZone = at?.value.timeZone ?? before.timeZone;
  const next = withStay(before, found.value, { timeZone, now: scope.now() });
  return { stay: found, was, next, differs: !was || canonical(was.value) !== canonical(next) };
}

/** Other writes to the same journey that one run outlasts. */
const attempts = 6;

const nothing = { events: [], changes: [] };

/** The journey is somebody else's now: no one is asked any more on behalf of whoever it was of. */
async function searchAnew(
  scope: Scope,
  id: Journey["id"],
): Promise<{ readonly events: readonly NewEvent[]; readonly changes: readonly Change[] }> {
  const home = scope.homes.mentoring();
  const was = await scope.table.get(match, matchKey(scope.homes, id));
  if (!was) return nothing;
  const { round, asked, proposal } = was.value;
  const withdrawn = { type: "match.withdrawn", in: home, feed: home, subject: { journey: id } } as const;
  return {
    events: proposal ? [eventOf(matchEvents, withdrawn)] : [],
    changes: [replace(match, was, { ...noMatch(id), round, asked })],
  };
}

/** A journey opens with the first confirmed stay that names it, and follows its stays. */
async function followStay(scope: Scope, at: At): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await followedFrom(scope, at);
    if (!found?.differs) return;
    const { stay: source, was, next } = found;
    const home = scope.homes.exchange(next.id);
    const type = was ? ("journey.stay_followed" as const) : ("journey.opened" as const);
    const event = eventOf(journeyEvents, { type, in: home, feed: home, subject: { journey: next.id } });
    const isOfAnother = was !== undefined && was.value.person !== next.person;
    const search = isOfAnother ? await searchAnew(scope, next.id) : nothing;
    try {
      return await commitAsSystem(
        scope,
        [event, ...search.events],
        [unchanged(source), ...saveJourney(scope, was, next), ...search.changes],
      );
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

/** For a rebuild: a journey, its header and its door as the stays have it. */
export const journeyDerived = derived({
  to: [journey, journeyHeader, journeyDoor, journeyEntry],
  sources: everyStay,
  of: async (scope, at: At) => {
    const found = await followedFrom(scope, at);
    if (!found) return [];
    const { was, next, differs } = found;
    const version = !was ? firstVersion : differs ? nextVersion(was) : was.version;
    return [
      written(journey, next, version),
      unread(journeyHeader, next, version),
      unread(journeyDoor, doorOf(scope.network, next), version),
      madeOnce(journeyEntry, { journey: next.id }),
    ];
  },
});

export const journeyFollows = following({
  on: [changed(stay, ({ house, stay: id }) => ({ house, id }))],
  run: followStay,
});
