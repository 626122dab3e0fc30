import { today } from "#shared/kernel/local-date.ts";
import { type Part, partOf } from "#shared/kernel/part.ts";
import { type Accommodation, accommodation } from "#shared/records/accommodation/accommodation.ts";
import { type Bed, bedState, byLabel } from "#shared/records/bed/bed.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { earliest } from "#shared/records/house/summary.ts";
import type { ReferralBody } from "#shared/records/referral/body.ts";
import type { HistoryEntry } from "#shared/records/referral/history.ts";
import { factsOf } from "#shared/records/referral/identity.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { fitFor } from "#shared/referrals/decisions/fit.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type FoundReferral, findReferral } from "./find-referral.ts";
import { type Choice, fitsOf, type HouseFit, housesForCare } from "./fits.ts";

export interface ReferralPage {
  readonly header: ReferralHeader;
  readonly body: ReferralBody;
  /** What is known of the person: what was sent, with corrections. */
  readonly facts: ReferralFacts;
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
  readonly others: FoundReferral["others"];
  /** Beds of its house it can be accepted into now. */
  readonly beds: readonly Bed[];
  /** Houses it can be routed or passed to. */
  readonly houses: readonly Choice[];
  /** IANA zone of its house, otherwise of the network. */
  readonly timeZone: string;
}

/**
 * A referral's page: what lies in its place and, side by side, the houses it can go to; the view is logged. `house`
 * null: admissions find it wherever it is. `fits`: which page of them. @throws not_found (`referral_purged` if only its header is left: see readPurged), forbidden
 */
export async function readReferral(
  scope: Scope,
  input: { house: ReferralHeader["house"]; referral: ReferralHeader["id"]; fits?: string | undefined },
): Promise<ReferralPage> {
  if (input.house) houseHome(scope, input.house);
  requirePermission(scope, "referral.read");
  if (!input.house) requirePermission(scope, "inbox.read");
  const care = scope.permissions.has("referral.route");
  const [found, houses, directory] = await Promise.all([
    findReferral(scope, input),
    care ? housesForCare(scope) : undefined,
    care ? [] : listHouses(scope),
  ]);
  const { house, header, body, page, beds } = found;
  const now = scope.now();
  const free = beds.filter((one) => bedState(one, now) === "free").sort(byLabel);
  const own = found.lies ?? directory.find((one) => one.id === house);
  const facts = factsOf(body);
  const fits = houses
    ? await fitsOf(scope, {
        houses,
        referral: facts,
        apart: new Set(found.apart.houses.keys()),
        part: input.fits,
      })
    : {
        all: directory,
        part: partOf(own ? [fitHere(own, { referral: facts, beds, free, now })] : [], undefined),
      };
  return {
    header,
    body,
    facts,
    history: found.history,
    accommodations: scope.permissions.has("accommodation.manage")
      ? page.filter(is(accommodation)).map((one) => one.value)
      : undefined,
    looked: page.filter(is(accessEntry)).map((one) => one.value),
    fits: fits.part,
    own,
    others: found.others,
    beds: free,
    houses: fits.all.filter((one) => one.id !== house).sort(byName),
    timeZone: own?.timeZone ?? found.networkZone ?? "UTC",
  };
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => a.name.localeCompare(b.name);

/** The person's fit for the referral's house, from the beds' own items. */
function fitHere(
  house: HouseDefinition,
  at: {
    referral: ReferralFacts;
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
