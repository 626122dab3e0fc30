import { type Accommodation, accommodation } from "#shared/accommodation/accommodation.ts";
import { type Bed, bed, bedState, byLabel } from "#shared/bed/bed.ts";
import { notFound } from "#shared/errors.ts";
import type { HouseDefinition } from "#shared/house/house.ts";
import { listHouses } from "#shared/house/list-houses.ts";
import { listVacanciesForCare } from "#shared/house/list-vacancies.ts";
import { today } from "#shared/house/local-date.ts";
import type { WindowCard } from "#shared/house/records.ts";
import { networkCard, networkCardKey } from "#shared/network/profile.ts";
import { apartNow } from "#shared/person/keep-apart.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import { type Fit, fitFor } from "./fit.ts";
import { type ReferralHeader, referralHeader, referralIn } from "./header.ts";
import { whereIs } from "./load-referral.ts";
import { type ReferralBody, referralBody } from "./records.ts";

export interface ReferralPage {
  readonly header: ReferralHeader;
  readonly body: ReferralBody;
  /** What the person asked for, latest first; undefined for whoever may not see it. Nothing else here follows from it. */
  readonly accommodations: readonly Accommodation[] | undefined;
  /** Who has looked, newest first. */
  readonly looked: readonly AccessEntry[];
  /** How the person would fit each house in view: reasons, never a score. */
  readonly fits: readonly { readonly house: HouseDefinition; readonly free: number; readonly fit: Fit }[];
  /** Beds of the house it lies with, that it may be accepted into now. */
  readonly beds: readonly Bed[];
  /** Houses it can be routed or passed to. */
  readonly houses: readonly HouseDefinition[];
  /** IANA zone of the house it lies with, else of the network. */
  readonly timeZone: string;
}

/**
 * A referral's page, and the look is noted. `house` null: care finds it wherever it is.
 * @throws not_found (`referral_purged` where only its header stays: see readPurged), forbidden
 */
export async function readReferral(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"] },
): Promise<ReferralPage> {
  if (input.house) houseHome(scope, input.house);
  need(scope, "referral.read");
  if (!input.house) need(scope, "inbox.read");
  const house = input.house ?? (await whereIs(scope, input.referral));
  const record = referralIn(scope.homes, house, input.referral);
  const care = scope.permissions.has("referral.route");
  const manages = scope.permissions.has("accommodation.manage");
  const [page, beds, windows, shelf, card] = await Promise.all([
    scope.table.query({
      in: record,
      descending: true,
      limit: 60,
      kinds: [referralHeader, referralBody, accessEntry, ...(manages ? [accommodation] : [])],
    }),
    house ? bedsOf(scope, house) : [],
    care ? listVacanciesForCare(scope) : [],
    care ? [] : listHouses(scope),
    house ? undefined : scope.table.get(networkCard, networkCardKey(scope.homes)),
  ]);
  const houses = care ? windows.map((one) => one.house).sort(byName) : shelf;
  const header = page.items.find(is(referralHeader));
  const body = page.items.find(is(referralBody));
  if (header?.value.purged) throw notFound("referral_purged");
  if (!header || !body || header.value.place === "moved") throw notFound();
  const [apart] = await Promise.all([
    care ? apartNow(scope, header.value.person) : undefined,
    noteAccess(scope, record, "referral"),
  ]);
  const now = scope.now();
  const free = beds.filter((one) => bedState(one, now) === "free").sort(byLabel);
  const own = houses.find((one) => one.id === house);
  const seen =
    windows.length > 0
      ? windows.map((card) => fromWindow(card, now))
      : own
        ? [fromBeds(own, beds, free)]
        : [];
  return {
    header: header.value,
    body: body.value,
    accommodations: manages ? page.items.filter(is(accommodation)).map((one) => one.value) : undefined,
    looked: page.items.filter(is(accessEntry)).map((one) => one.value),
    fits: seen
      .map(({ house: where, freeBeds, nextAgreedMoveOut }) => ({
        house: where,
        free: freeBeds.length,
        fit: fitFor({
          referral: body.value.payload,
          house: where,
          freeBeds,
          nextAgreedMoveOut,
          today: today(now, where.timeZone).toString(),
          keptApart: apart?.houses.has(where.id) ?? false,
        }),
      }))
      .sort((a, b) => order[a.fit.verdict] - order[b.fit.verdict] || byName(a.house, b.house)),
    beds: free,
    houses: houses.filter((one) => one.id !== house),
    timeZone: own?.timeZone ?? card?.value.timeZone ?? "UTC",
  };
}

const byName = (a: HouseDefinition, b: HouseDefinition) => a.name.localeCompare(b.name);

const order = { fits: 0, not_by_date: 1, not_possible: 2 } as const;

async function bedsOf(scope: Scope, house: NonNullable<ReferralHeader["house"]>): Promise<Bed[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "B#",
    limit: 500,
    kinds: [bed],
  });
  return page.items.filter(is(bed)).map((one) => one.value);
}

interface Seen {
  readonly house: HouseDefinition;
  readonly freeBeds: { label: string; lower: boolean }[];
  readonly nextAgreedMoveOut: string | null;
}

const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.filter((one) => one !== null).sort()[0] ?? null;

const fromBeds = (house: HouseDefinition, beds: readonly Bed[], free: readonly Bed[]): Seen => ({
  house,
  freeBeds: free.map((one) => ({ label: one.label, lower: one.place !== "upper" })),
  nextAgreedMoveOut: earliest(beds.map((one) => one.agreedOut)),
});

function fromWindow(card: WindowCard, now: ReturnType<Scope["now"]>): Seen {
  const beds = Object.values(card.beds);
  const free = beds.filter(
    (one) =>
      one.state === "free" || (one.state === "held" && one.until !== null && one.until <= now.toString()),
  );
  return {
    house: card.house,
    freeBeds: free.sort(byLabel).map((one) => ({ label: one.label, lower: one.place !== "upper" })),
    nextAgreedMoveOut: earliest(beds.map((one) => one.agreedOut)),
  };
}
