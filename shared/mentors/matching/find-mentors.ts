import type { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type AlertOverview, alertOverview, shownSince } from "#shared/records/alert/latest.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { endsSoon, kindOf, type MentorKind } from "#shared/records/mentor/kinds.ts";
import { type Match, noMatch } from "#shared/records/mentor/match.ts";
import { type MentorCard, mentorCard, mentorCardKey } from "#shared/records/mentor/mentor-card.ts";
import type { Shown } from "#shared/records/mentor/profile.ts";
import { missingIn, type Reason, reasonsFor } from "#shared/records/mentor/reasons.ts";
import { type Seeker, seeker, seekerKey, seeking } from "#shared/records/mentor/seeker.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { loadOf, walkedWith } from "./load-of.ts";
import { loadMatch } from "./propose-mentor.ts";

const needs = "mentoring.match";
const atOnce = 50;

export interface Listed extends MentorCard {
  readonly kind: MentorKind;
  readonly load: number;
  readonly awayNow: boolean;
  /** The last day of their certification, once it is near or past. */
  readonly renew: string | undefined;
}

const listed = (card: MentorCard, load: number, day: Temporal.PlainDate): Listed => ({
  ...card,
  kind: kindOf(card, day.toString()),
  load,
  awayNow: card.away !== null && card.away.from <= day.toString() && day.toString() <= card.away.until,
  renew: endsSoon(card.certified, day),
});

const withLoads = (scope: Scope, cards: readonly MentorCard[], day: Temporal.PlainDate): Promise<Listed[]> =>
  Promise.all(cards.map(async (one) => listed(one, await loadOf(scope, one.member), day)));

export interface Mentoring {
  /** Alerts of the last days, the latest first. */
  readonly alerts: readonly AlertOverview[];
  readonly seekers: readonly Seeker[];
  readonly houses: ReadonlyMap<string, HouseDefinition>;
  readonly nextSeekers: string | null;
  readonly mentors: readonly Listed[];
  readonly next: string | null;
}

/** Residents who need somebody, and the mentors of the network. @throws forbidden, invalid `cursor` */
export async function listMentoring(
  scope: Scope,
  { cursor, waiting: after }: { cursor?: string | undefined; waiting?: string | undefined } = {},
): Promise<Mentoring> {
  requirePermission(scope, needs);
  const home = scope.homes.mentoring();
  const [waiting, mentors, alerts, day] = await Promise.all([
    scope.table.query({
      in: below.list(home, "W"),
      index: "list",
      prefix: seeking,
      limit: atOnce,
      cursor: after,
      kinds: [seeker],
    }),
    mentorsOf(scope, cursor),
    latestAlerts(scope),
    todayIn(scope),
  ]);
  const seekers = waiting.items.filter(is(seeker)).map(({ value }) => value);
  const [houses, loaded] = await Promise.all([
    namedHouses(
      scope,
      [...alerts, ...seekers].flatMap(({ house }) => house ?? []),
    ),
    withLoads(scope, mentors.items, day),
  ]);
  return { alerts, seekers, houses, nextSeekers: waiting.next, mentors: loaded, next: mentors.next };
}

async function latestAlerts(scope: Scope): Promise<AlertOverview[]> {
  const page = await scope.table.query({
    in: below.list(scope.homes.mentoring(), "D"),
    index: "list",
    from: stamp(shownSince(scope.now())),
    descending: true,
    limit: atOnce,
    kinds: [alertOverview],
  });
  return page.items.filter(is(alertOverview)).map(({ value }) => value);
}

async function mentorsOf(scope: Scope, cursor?: string) {
  const page = await scope.table.query({
    in: below.list(scope.homes.mentoring(), "M"),
    index: "list",
    limit: atOnce,
    cursor,
    kinds: [mentorCard],
  });
  return { items: page.items.filter(is(mentorCard)).map(({ value }) => value), next: page.next };
}

export interface Candidate extends Listed {
  readonly reasons: readonly Reason[];
  readonly missing: ReturnType<typeof missingIn>;
}

export interface MatchPage {
  readonly resident: Seeker;
  readonly match: Match;
  /** Who has room and was not asked before: by name, those first who have all that was asked for. */
  readonly candidates: readonly Candidate[];
}

/** Who could walk with one resident, and why. @throws forbidden, not_found */
export async function readMatch(scope: Scope, { journey }: { journey: Id<"journey"> }): Promise<MatchPage> {
  requirePermission(scope, needs);
  const [resident, found, everyone, day] = await Promise.all([
    scope.table.get(seeker, seekerKey(scope.homes, journey)),
    loadMatch(scope, journey),
    mentorsOf(scope),
    todayIn(scope),
  ]);
  if (!resident) throw notFound();
  const match = found?.value ?? noMatch(journey);
  const { wished, mentor } = resident.value;
  const able = everyone.items.filter(
    ({ member, stands, shown }) =>
      stands && hasRoom(shown, 0) && member !== mentor?.member && !match.declined.includes(member),
  );
  const all = await withLoads(scope, able, day);
  const candidates = all.flatMap((one): Candidate[] => {
    if (!hasRoom(one.shown, one.load) || one.awayNow) return [];
    const reasons = reasonsFor(wished, { shown: one.shown, kind: one.kind, load: one.load });
    return [{ ...one, reasons, missing: missingIn(wished, reasons) }];
  });
  return { resident: resident.value, match, candidates: candidates.sort(byFitAndName) };
}

const hasRoom = ({ capacity }: Shown, load: number): boolean => capacity === null || load < capacity;

const byFitAndName = (a: Candidate, b: Candidate): number =>
  Number(a.missing.length > 0) - Number(b.missing.length > 0) || (a.name < b.name ? -1 : 1);

/** One mentor, with the residents they walk with. @throws forbidden, not_found */
export async function readMentor(
  scope: Scope,
  { member }: { member: Id<"member"> },
): Promise<Listed & { readonly caseload: readonly Seeker[] }> {
  requirePermission(scope, needs);
  const [card, caseload, load, day] = await Promise.all([
    scope.table.get(mentorCard, mentorCardKey(scope.homes, member)),
    walkedWith(scope, member),
    loadOf(scope, member),
    todayIn(scope),
  ]);
  if (!card) throw notFound();
  return { ...listed(card.value, load, day), caseload };
}
