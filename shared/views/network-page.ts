import { Temporal } from "temporal-polyfill";
import { erasureRequest, requestKey } from "#shared/engine/erasure/request.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import {
  type NetworkCensus,
  networkCensus,
  networkCensusKey,
  nothingSummed,
  unpack,
} from "#shared/records/census/census.ts";
import { nightly, type Step } from "#shared/records/census/steps.ts";
import { type Deadline, deadline, deadlinePrefix } from "#shared/records/deadline/deadline.ts";
import { type Emergency, emergency } from "#shared/records/emergency/emergency.ts";
import { openOnes, type Vacancy, vacancyOf } from "#shared/records/house/list-vacancies.ts";
import { availabilityCard } from "#shared/records/house/records.ts";
import { type NetworkProfile, networkProfile, profileKey } from "#shared/records/network/profile.ts";
import { type DecisionTiming, decisionTiming } from "#shared/records/referral/records.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Answered, type DecisionFigures, figuresBy, figuresOf } from "./decision-figures.ts";

/** Days covered by the figures and the chart. */
export const daysBack = 90;
/** Most waits and decisions counted on a page; beyond that the page says so. */
const most = 1000;

export interface NetworkPage {
  readonly profile: NetworkProfile;
  readonly houses: readonly Vacancy[];
  readonly next: string | null;
  /** Open referrals by house (null: not routed): how many, how many overdue and by how long. */
  readonly waits: ReadonlyMap<DecisionTiming["house"], Waiting>;
  readonly waiting: number;
  /** There are more waits than were counted. */
  readonly moreWait: boolean;
  readonly decisions: {
    readonly all: DecisionFigures;
    readonly byHouse: ReadonlyMap<DecisionTiming["house"], DecisionFigures>;
    /** If there are more decisions than were counted: the instant from which all are. */
    readonly since: string | null;
  };
  /** Demand on all waitlists, by wish, with the free beds that could serve it. */
  readonly wanted: NetworkCensus["wanted"];
  /** All houses, as last summed. */
  readonly all: NetworkCensus["now"];
  /** The latest nights, tonight last; null if unknown. */
  readonly census: readonly (Step | null)[];
  /** When the census was last summed; null: not yet. */
  readonly censusAt: string | null;
  /** When the doors close, if the network's erasure is approved (ISO instant). */
  readonly leaves: string | null;
  /** What must not be missed: breaches that run, and agreements whose term ends soon or has ended. Soonest first. */
  readonly deadlines: readonly (Deadline & { readonly daysLeft: number })[];
  /** Emergency accesses that no one has reviewed, the oldest first: a hundred at most. */
  readonly unreviewed: readonly Emergency[];
  /** Administration's own events, newest first. */
  readonly happened: readonly EventRecord[];
}

interface Waiting {
  readonly waiting: number;
  readonly over: number;
  /** Minutes of the longest overdue one. */
  readonly minutesOver: number;
}

/** The network in figures: counts and durations, no people. @throws forbidden, invalid `cursor` */
export async function readNetwork(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<NetworkPage> {
  requirePermission(scope, "network.read");
  const { homes, table } = scope;
  const now = scope.now();
  const [[profile, census, leaving], vacancyPage, waits, { answers, since }, events, ahead, unreviewed] =
    await Promise.all([
      table.getAll([
        { entity: networkProfile, key: profileKey(homes) },
        { entity: networkCensus, key: networkCensusKey(homes) },
        { entity: erasureRequest, key: requestKey(homes) },
      ]),
      table.query({
        in: homes.availability(),
        prefix: "H#",
        limit: 100,
        cursor: input.cursor,
        kinds: [availabilityCard],
      }),
      table.query({
        in: below.list(homes.directory(), "W"),
        index: "list",
        limit: most,
        kinds: [decisionTiming],
      }),
      readAnswers(scope),
      table.query({
        in: below.list(homes.administration(), "E"),
        index: "list",
        descending: true,
        limit: 6,
        kinds: [event],
      }),
      table.query({ in: homes.directory(), prefix: deadlinePrefix, limit: 100, kinds: [deadline] }),
      table.query({
        in: below.list(homes.emergencies(), "O"),
        index: "list",
        limit: 100,
        kinds: [emergency],
      }),
    ]);
  if (!profile) throw new Error("The network has no profile");
  const open = waits.items.filter(is(decisionTiming)).map((one) => one.value);
  const tonight = today(now, profile.value.timeZone);
  const from = tonight.subtract({ days: daysBack - 1 });
  return {
    profile: profile.value,
    houses: openOnes(vacancyPage.items.filter(is(availabilityCard)))
      .map((one) => vacancyOf(one, now))
      .sort((a, b) => a.house.name.localeCompare(b.house.name)),
    next: vacancyPage.next,
    waits: waitsByHouse(open, now),
    waiting: open.length,
    moreWait: waits.next !== null,
    decisions: {
      all: figuresOf(answers),
      byHouse: figuresBy(answers, ({ house }) => house),
      since,
    },
    wanted: census?.value.wanted ?? [],
    all: (census?.value ?? nothingSummed).now,
    census: census?.value.summedAt ? nightly(unpack(census.value), from.toString(), tonight.toString()) : [],
    censusAt: census?.value.summedAt ?? null,
    leaves: leaving?.value.state === "agreed" ? leaving.value.begins : null,
    deadlines: deadlinesOf(ahead.items.filter(is(deadline)), tonight),
    unreviewed: unreviewed.items.filter(is(emergency)).map(({ value }) => value),
    happened: events.items.filter(is(event)).map((one) => one.value),
  };
}

/** Days ahead of its end at which an agreement is shown. */
const shownAhead = 60;

function deadlinesOf(
  found: readonly Stored<Deadline>[],
  today: Temporal.PlainDate,
): NetworkPage["deadlines"] {
  return found
    .map(({ value }) => ({
      ...value,
      daysLeft: today.until(Temporal.PlainDate.from(value.on), { largestUnit: "day" }).days,
    }))
    .filter(({ kind, daysLeft }) => kind === "breach_due" || daysLeft <= shownAhead)
    .sort((a, b) => a.daysLeft - b.daysLeft);
}

/**
 * Decisions of the last days, latest first; `since`: the instant from which all are included, if some are
 * not.
 */
export async function readAnswers(scope: Scope): Promise<{ answers: Answered[]; since: string | null }> {
  const { homes, table } = scope;
  const page = await table.query({
    in: below.list(homes.directory(), "D"),
    index: "list",
    descending: true,
    from: stamp(scope.now().subtract({ hours: 24 * daysBack })),
    limit: most,
    kinds: [decisionTiming],
  });
  const answers = page.items
    .filter(is(decisionTiming))
    .flatMap(({ value: { house, answered } }) => (answered ? [{ house, answered }] : []));
  return { answers, since: page.next ? (answers.at(-1)?.answered.at ?? null) : null };
}

/** Longest overdue first. */
function waitsByHouse(
  open: readonly DecisionTiming[],
  now: Temporal.Instant,
): Map<DecisionTiming["house"], Waiting> {
  const byHouse = new Map<DecisionTiming["house"], Waiting>();
  for (const { house, decideBy } of open) {
    const minutes = Math.floor(Temporal.Instant.from(decideBy).until(now).total("minutes"));
    const was = byHouse.get(house) ?? { waiting: 0, over: 0, minutesOver: 0 };
    byHouse.set(house, {
      waiting: was.waiting + 1,
      over: was.over + (minutes >= 0 ? 1 : 0),
      minutesOver: Math.max(was.minutesOver, minutes),
    });
  }
  return new Map([...byHouse].sort(([, a], [, b]) => b.minutesOver - a.minutesOver));
}
