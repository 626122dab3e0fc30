import { hasCome } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Part, partOf, rowsAPart } from "#shared/kernel/part.ts";
import { byLabel } from "#shared/records/bed/bed.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { openOnes } from "#shared/records/house/list-vacancies.ts";
import { type AvailabilityCard, availabilityCard, availabilityKey } from "#shared/records/house/records.ts";
import {
  earliest,
  freeNow,
  type HouseSummary,
  readSummaries,
  summaryOf,
} from "#shared/records/house/summary.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { type Fit, fitFor, verdictFor } from "#shared/referrals/decisions/fit.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** The person's fit for one house, and its free beds. */
export interface HouseFit {
  readonly house: HouseDefinition;
  readonly free: number;
  readonly fit: Fit;
}
/** A house a referral can go to, with the fit from its house summary. */
export interface Choice {
  readonly id: HouseDefinition["id"];
  readonly name: string;
  readonly verdict?: Fit["verdict"];
}

/** The houses of the network, and the availability cards read so far, by house. */
export interface HousesForCare {
  readonly summaries: readonly HouseSummary[];
  readonly cards: ReadonlyMap<string, AvailabilityCard>;
}

/**
 * What the fit needs of every house: a page of availability cards, which is all of them in most networks; in
 * larger ones the summaries too. @throws forbidden
 */
export async function housesForCare(scope: Scope): Promise<HousesForCare> {
  requirePermission(scope, "referral.route");
  const { items, next } = await scope.table.query({
    in: scope.homes.availability(),
    prefix: "H#",
    limit: rowsAPart,
    kinds: [availabilityCard],
  });
  const cards = openOnes(items.filter(is(availabilityCard)));
  return {
    summaries: next ? await readSummaries(scope) : cards.map(summaryOf),
    cards: new Map(cards.map((one) => [one.house.id, one])),
  };
}

/**
 * The person's fit for every house of the network, best first: verdicts from the summaries for all, reasons
 * for the page shown, from the cards. Cards not read yet are one batch read.
 */
export async function fitsOf(
  scope: Scope,
  input: {
    houses: HousesForCare;
    referral: ReferralFacts;
    /** Houses where a separation order applies. */
    apart: ReadonlySet<string>;
    part: string | undefined;
  },
): Promise<{ all: Choice[]; part: Part<HouseFit> }> {
  const { referral, apart } = input;
  const now = scope.now();
  const all = input.houses.summaries
    .map((house) => {
      const free = freeNow(house, now);
      const { nextAgreedMoveOut } = house;
      const given = { referral, house, free, nextAgreedMoveOut, keptApart: apart.has(house.id) };
      const here = today(now, house.timeZone).toString();
      return { ...house, verdict: verdictFor({ ...given, today: here }) };
    })
    .sort((a, b) => order[a.verdict] - order[b.verdict] || a.name.localeCompare(b.name));
  const part = partOf(all, input.part);
  const rows = (await cardsOf(scope, part.rows, input.houses.cards)).map((card) => {
    const { freeBeds, nextAgreedMoveOut } = bedsOnCard(card, now);
    const here = today(now, card.house.timeZone).toString();
    const keptApart = apart.has(card.house.id);
    const fit = fitFor({ referral, house: card.house, freeBeds, nextAgreedMoveOut, today: here, keptApart });
    return { house: card.house, free: freeBeds.length, fit };
  });
  return { all, part: { ...part, rows } };
}

/** The cards of these houses, in their order. */
async function cardsOf(
  scope: Scope,
  rows: readonly Pick<HouseSummary, "id">[],
  known: HousesForCare["cards"],
): Promise<AvailabilityCard[]> {
  const missing = rows.filter(({ id }) => !known.has(id));
  const found = await scope.table.getAll(
    missing.map(({ id }) => ({ entity: availabilityCard, key: availabilityKey(scope.homes, id) })),
  );
  const all = new Map([...known, ...openOnes(found).map((one) => [one.house.id, one] as const)]);
  return rows.flatMap(({ id }) => all.get(id) ?? []);
}

const order = { fits: 0, not_by_date: 1, not_possible: 2 } as const;

function bedsOnCard(card: AvailabilityCard, now: ReturnType<Scope["now"]>) {
  const beds = Object.values(card.beds);
  const free = beds.filter(
    (one) => one.state === "free" || (one.state === "held" && one.until !== null && hasCome(one.until, now)),
  );
  return {
    freeBeds: free.sort(byLabel).map((one) => ({ label: one.label, lower: one.place !== "upper" })),
    nextAgreedMoveOut: earliest(beds.map((one) => one.agreedOut)),
  };
}
