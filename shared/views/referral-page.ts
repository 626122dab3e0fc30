import { notFound } from "#shared/kernel/errors.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Part, partOf } from "#shared/kernel/part.ts";
import { type Accommodation, accommodation } from "#shared/records/accommodation/accommodation.ts";
import { type Bed, bed, bedState, byLabel } from "#shared/records/bed/bed.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { earliest } from "#shared/records/house/summary.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { type ReferralBody, referralBody } from "#shared/records/referral/body.ts";
import { referralHeader, referralIn } from "#shared/records/referral/header.ts";
import type { HistoryEntry } from "#shared/records/referral/history.ts";
import { readHistory } from "#shared/records/referral/history-page.ts";
import { whereIs } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { fitFor } from "#shared/referrals/decisions/fit.ts";
import { inTheNetwork, inThisHouse, type SamePerson } from "#shared/referrals/decisions/same-person.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Choice, fitsOf, type HouseFit, summariesForCare } from "./fits.ts";

export interface ReferralPage {
  readonly header: ReferralHeader;
  readonly body: ReferralBody;
  /** Its whole history, in all its places, oldest first. */
  readonly history: readonly HistoryEntry[];
  /**
   * Accommodation requests, latest first; undefined for members who may not see them. Nothing else here is
   * derived from them.
   */
  readonly accommodations: readonly Accommodation[] | undefined;
  /** The access log, newest first. */
  readonly looked: readonly AccessEntry[];
  /** The person's fit for the houses shown, best first: reasons, never a score. */
  readonly fits: Part<HouseFit>;
  /** Its current house. */
  readonly own: HouseDefinition | undefined;
  /** Other open referrals of the same person: in this house, or for admissions anywhere. */
  readonly others: readonly (SamePerson & { readonly bedLabel?: string | null })[];
  /** Beds of its house it can be accepted into now. */
  readonly beds: readonly Bed[];
  /** Houses it can be routed or passed to. */
  readonly houses: readonly Choice[];
  /** IANA zone of its house, otherwise of the network. */
  readonly timeZone: string;
}

/**
 * A referral's page; the view is logged. `house` null: admissions find it wherever it is. `fits`: which page
 * of them. @throws not_found (`referral_purged` if only its header is left: see readPurged), forbidden
 */
export async function readReferral(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"]; fits?: string | undefined },
): Promise<ReferralPage> {
  if (input.house) houseHome(scope, input.house);
  requirePermission(scope, "referral.read");
  if (!input.house) requirePermission(scope, "inbox.read");
  const house = input.house ?? (await whereIs(scope, input.referral));
  const record = referralIn(scope.homes, house, input.referral);
  const care = scope.permissions.has("referral.route");
  const manages = scope.permissions.has("accommodation.manage");
  const [page, beds, summaries, directory, lies, card] = await Promise.all([
    scope.table.query({
      in: record,
      descending: true,
      limit: 60,
      kinds: [referralHeader, referralBody, accessEntry, ...(manages ? [accommodation] : [])],
    }),
    house ? bedsOf(scope, house) : [],
    care ? summariesForCare(scope) : [],
    care ? [] : listHouses(scope),
    care && house ? scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house)) : undefined,
    house ? undefined : scope.table.get(networkCard, networkCardKey(scope.homes)),
  ]);
  const header = page.items.find(is(referralHeader));
  const body = page.items.find(is(referralBody));
  if (header?.value.purged) throw notFound("referral_purged");
  if (!header || !body || header.value.place === "moved") throw notFound();
  const [apart, others, history] = await Promise.all([
    care ? apartNow(scope, header.value.person) : undefined,
    house && !care ? inThisHouse(scope, header.value, house) : inTheNetwork(scope, header.value),
    readHistory(scope, header.value),
    noteAccess(scope, record, "referral"),
  ]);
  const now = scope.now();
  const free = beds.filter((one) => bedState(one, now) === "free").sort(byLabel);
  const own = lies?.value ?? directory.find((one) => one.id === house);
  const { payload } = body.value;
  const fits = care
    ? await fitsOf(scope, {
        summaries,
        referral: payload,
        apart: new Set(apart?.houses.keys()),
        part: input.fits,
      })
    : {
        all: directory,
        part: partOf(own ? [fitHere(own, { referral: payload, beds, free, now })] : [], undefined),
      };
  return {
    header: header.value,
    body: body.value,
    history,
    accommodations: manages ? page.items.filter(is(accommodation)).map((one) => one.value) : undefined,
    looked: page.items.filter(is(accessEntry)).map((one) => one.value),
    fits: fits.part,
    own,
    others,
    beds: free,
    houses: fits.all.filter((one) => one.id !== house).sort(byName),
    timeZone: own?.timeZone ?? card?.value.timeZone ?? "UTC",
  };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name);

async function bedsOf(scope: Scope, house: NonNullable<ReferralHeader["house"]>): Promise<Bed[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "B#",
    limit: 500,
    kinds: [bed],
  });
  return page.items.filter(is(bed)).map((one) => one.value);
}

/** The person's fit for the referral's house, from the beds' own items. */
function fitHere(
  house: HouseDefinition,
  at: {
    referral: ReferralBody["payload"];
    beds: readonly Bed[];
    free: readonly Bed[];
    now: ReturnType<Scope["now"]>;
  },
): HouseFit {
  const { referral, beds, free, now } = at;
  const fit = fitFor({
    referral,
    house,
    freeBeds: free.map((one) => ({ label: one.label, lower: one.place !== "upper" })),
    nextAgreedMoveOut: earliest(beds.map((one) => one.agreedOut)),
    today: today(now, house.timeZone).toString(),
  });
  return { house, free: free.length, fit };
}
