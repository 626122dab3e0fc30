import { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { endOfDay, today } from "#shared/kernel/local-date.ts";
import { outCard } from "#shared/records/appointment/out-card.ts";
import { isOut } from "#shared/records/appointment/times.ts";
import { type Bed, type BedState, bed, bedState, byLabel } from "#shared/records/bed/bed.ts";
import { type HouseCard, houseCard } from "#shared/records/house/records.ts";
import { type Mark, markOn } from "#shared/records/milestone/marks.ts";
import { type Counted, milestonesOnToday } from "#shared/records/milestone/on-today.ts";
import { packetCard } from "#shared/records/packet/packet.ts";
import { type ReferralCard, referralCard } from "#shared/records/referral/records.ts";
import { openReviewCard } from "#shared/records/review/open-review.ts";
import { type Night, nightOf, onCall, onNight } from "#shared/records/roster/roster.ts";
import { type StayCard, stayCard } from "#shared/records/stay/stay.ts";
import { openTestCard } from "#shared/records/test/open-test.ts";
import { type WaitlistCard, waitlistCard } from "#shared/records/waitlist/waitlist.ts";
import { type Entity, is, type Stored } from "#shared/table/entity.ts";
import type { Page } from "#shared/table/query.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { type Coming, comingUp } from "./coming-up.ts";
import { type PaperworkOpen, type ToDo, toDo } from "./to-do.ts";

/** A bed on a board, with the card of its resident or of the referral it is held for. */
export interface BoardBed extends Bed {
  readonly state: Exclude<BedState, "gone">;
  readonly stay: StayCard | undefined;
  /** Its resident is out now. */
  readonly isOut: boolean;
}

interface Celebrated {
  readonly stay: StayCard;
  readonly what: keyof Counted;
  readonly mark: Mark;
}

export interface Board {
  readonly house: HouseCard;
  /** Least time left first, including referrals whose hold has ended. */
  readonly awaiting: readonly ReferralCard[];
  /** Their clock is stopped while the sender is asked; longest first. */
  readonly paused: readonly ReferralCard[];
  /** No-shows whose sender is still to be called, earliest deadline first. */
  readonly noShows: readonly ReferralCard[];
  /** Phone screens planned for today, or overdue. */
  readonly calls: readonly ReferralCard[];
  readonly beds: readonly BoardBed[];
  /** Recent residents with unsigned paperwork, latest first. */
  readonly papers: readonly PaperworkOpen[];
  readonly toDo: readonly ToDo[];
  readonly coming: readonly Coming[];
  /** What residents share with the house today. */
  readonly celebrated: readonly Celebrated[];
  /** The waitlist, by number; undefined if it was never used. */
  readonly waitlist: WaitlistCard | undefined;
  readonly tonight: Night;
  readonly counts: Readonly<Record<BoardBed["state"], number>>;
  /** True if the house has more open referrals than a board shows. */
  readonly more: boolean;
}

/** Items a query reads: more than a typical house has. */
const limit = 400;

const kinds = [
  houseCard,
  bed,
  stayCard,
  referralCard,
  waitlistCard,
  onCall,
  packetCard,
  milestonesOnToday,
  outCard,
  openTestCard,
  openReviewCard,
];

/**
 * A house's board: one query, and one more for each further 400 of its beds and stays. @throws not_found,
 * forbidden
 */
export async function readBoard(scope: Scope, input: { house: Id<"house"> }): Promise<Board> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "board.read");
  const page = await queryCards(scope, home, kinds);
  const house = page.items.find(is(houseCard));
  if (!house) throw notFound();
  const { timeZone } = house.value;
  const beds = bedsOf(page.items, scope.now(), timeZone);
  const day = today(scope.now(), timeZone);
  const stays = page.items.filter(is(stayCard)).map((one) => one.value);
  const referrals = referralsFor(scope, page.items);
  const list = page.items.find(is(waitlistCard))?.value;
  const groups = {
    ...grouped(referrals, endOfDay(scope.now(), timeZone)),
    papers: papersOf(page.items, day),
    reviews: page.items.filter(is(openReviewCard)).map(({ value }) => value),
    tests: page.items.filter(is(openTestCard)).map(({ value }) => value),
  };
  const free = beds.filter(({ state }) => state === "free");
  return {
    house: house.value,
    ...groups,
    toDo: toDo(scope, { ...groups, today: day.toString(), free, firstInLine: list?.first?.referral }),
    celebrated: celebratedOn(page.items, day),
    coming: comingUp(scope, { timeZone, beds, stays, referrals }),
    beds,
    waitlist: list,
    tonight: onNight(page.items.find(is(onCall))?.value, nightOf(scope.now(), timeZone)),
    counts: countStates(beds),
    more: page.next !== null,
  };
}

/** Referrals by what is to be done with them, most urgent first. */
const grouped = (referrals: readonly ReferralCard[], end: Temporal.Instant) => ({
  awaiting: referrals
    .filter((one) => one.status === "received")
    .sort((a, b) => a.decideBy.localeCompare(b.decideBy)),
  paused: referrals
    .filter((one) => one.status === "information_requested")
    .sort((a, b) => (a.pausedSince ?? "").localeCompare(b.pausedSince ?? "")),
  noShows: referrals
    .filter((one) => one.callBy !== null)
    .sort((a, b) => (a.callBy ?? "").localeCompare(b.callBy ?? "")),
  calls: callsBy(end, referrals),
});

/**
 * All cards of the house. Referrals sort last: once a page contains one, all beds, stays and paperwork are
 * read, and further referrals only set `more`. So the cost is bounded by the house's capacity.
 */
export async function queryCards(scope: Scope, home: Home, kinds: readonly Entity<unknown>[]): Promise<Page> {
  const items: Page["items"] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await scope.table.query({ in: home, limit, kinds, cursor });
    items.push(...page.items);
    if (page.next === null || page.items.some(is(referralCard))) return { items, next: page.next };
    cursor = page.next;
  }
}

/** Phone screens planned before an instant, in order. */
const callsBy = (end: Temporal.Instant, referrals: readonly ReferralCard[]): ReferralCard[] =>
  referrals
    .filter(({ screenAt }) => screenAt && Temporal.Instant.compare(Temporal.Instant.from(screenAt), end) < 0)
    .sort((a, b) => (a.screenAt ?? "").localeCompare(b.screenAt ?? ""));

function bedsOf(
  items: readonly Stored<unknown>[],
  now: ReturnType<Scope["now"]>,
  timeZone: string,
): BoardBed[] {
  const out = items.filter(is(outCard)).filter(({ value }) => isOut(value.times, now, timeZone));
  const stays = new Map(items.filter(is(stayCard)).map((one) => [one.value.id, one.value]));
  return items
    .filter(is(bed))
    .map((one) => ({
      ...one.value,
      state: bedState(one.value, now),
      stay: one.value.occupant ? stays.get(one.value.occupant.stay) : undefined,
      isOut: out.some(({ value }) => value.stay === one.value.occupant?.stay),
    }))
    .filter((one): one is BoardBed => one.state !== "gone")
    .sort(byLabel);
}

/** Referrals; a person's name only for those who may open the referral. */
const referralsFor = ({ permissions }: Scope, items: readonly Stored<unknown>[]): ReferralCard[] =>
  items
    .filter(is(referralCard))
    .map(({ value }) => (permissions.has("referral.read") ? value : { ...value, name: "" }));

/** Days an open packet is shown on the board; after that only on the stay's page. */
const papersDays = 7;

function papersOf(items: readonly Stored<unknown>[], day: ReturnType<typeof today>): Board["papers"] {
  const first = day.subtract({ days: papersDays }).toString();
  const open = new Map(items.filter(is(packetCard)).map((one) => [one.value.stay, one.value]));
  return items
    .filter(is(stayCard))
    .flatMap(({ value }) => {
      const card = open.get(value.id);
      return card && value.since >= first ? [{ ...value, signed: card.signed, of: card.of }] : [];
    })
    .sort((a, b) => b.since.localeCompare(a.since));
}

const celebratedOn = (
  items: readonly Stored<unknown>[],
  day: ReturnType<typeof today>,
): readonly Celebrated[] =>
  items.filter(is(milestonesOnToday)).flatMap(({ value: { stay, counted } }) => {
    const of = items.filter(is(stayCard)).find(({ value }) => value.id === stay)?.value;
    return (["inHouse", "recovery"] as const).flatMap((what) => {
      const from = counted[what];
      const mark = from ? markOn(from, day) : undefined;
      return of && mark ? [{ stay: of, what, mark }] : [];
    });
  });

export function countStates(
  beds: readonly { readonly state: BoardBed["state"] }[],
): Record<BoardBed["state"], number> {
  const counts = { free: 0, held: 0, occupied: 0, out: 0 };
  for (const one of beds) counts[one.state] += 1;
  return counts;
}
