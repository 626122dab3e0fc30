import type { PartnerView } from "#shared/records/referral/partner-view.ts";
import { placesKey, type WaitlistPlaces, waitlistPlaces } from "#shared/records/waitlist/waitlist.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { afterConsent } from "./after-consent.ts";
import { type WhereToGo, whereToGo } from "./where-to-go.ts";

/** Where a referral stands, as its sender may know it. */
interface OwnPlace {
  readonly list: "house" | "network";
  /** Which house's, where the key may see that house. */
  readonly house: string | null;
  /** From 1; null for the moment in which the order is being written. */
  readonly position: number | null;
  readonly of: number | null;
  readonly since: string;
}

/** What a partner reads of a referral: its view, the place on the list it waits on, and where it is to go. */
export interface OwnReferral extends Omit<PartnerView, "waitlist" | "goesTo" | "consentExpires">, WhereToGo {
  readonly waitlist: OwnPlace | null;
}

/** One view with its place. */
export async function withPlace(scope: Scope, view: PartnerView): Promise<OwnReferral> {
  const [own] = await withPlaces(scope, [view]);
  return own ?? justSent(view);
}

/** A view before anything has come back. */
export const justSent = ({ goesTo: _, consentExpires: __, ...view }: PartnerView): OwnReferral => ({
  ...view,
  waitlist: null,
  house: null,
  contactPhone: null,
});

type Waiting = NonNullable<PartnerView["waitlist"]>;

/**
 * The views with their places and where they go, as far as each one's consent goes today: no read where none waits or
 * is held a bed, else a batch of each.
 */
export async function withPlaces(scope: Scope, all: readonly PartnerView[]): Promise<OwnReferral[]> {
  requirePermission(scope, "referral.submit");
  const now = scope.now();
  const views = all.map((one) => afterConsent(one, now));
  const lists = [...new Set(views.flatMap((one) => (one.waitlist ? [one.waitlist.house] : [])))];
  const { partner } = scope;
  const [found, whereOf] = await Promise.all([
    partner && lists.length > 0
      ? scope.table.getAll(
          lists.map((house) => ({
            entity: waitlistPlaces,
            key: placesKey(scope.homes, partner, house),
          })),
        )
      : [],
    whereToGo(scope, views),
  ]);
  const places = new Map(lists.map((house, at) => [house, found[at]?.value]));
  return views.map((view) => ({
    ...justSent(view),
    ...whereOf(view),
    waitlist: view.waitlist && placeIn(scope, places.get(view.waitlist.house), view.waitlist, view.id),
  }));
}

function placeIn(
  scope: Scope,
  list: WaitlistPlaces | undefined,
  { house, since }: Waiting,
  referral: PartnerView["id"],
): OwnPlace {
  const place = list?.places.find((one) => one.referral === referral);
  const seen = house && (!scope.allowedHouses || scope.allowedHouses.includes(house));
  return {
    list: house ? "house" : "network",
    house: seen ? house : null,
    position: place?.position ?? null,
    of: place ? (list?.of ?? null) : null,
    since,
  };
}
