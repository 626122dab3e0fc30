import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { PartnerView } from "#shared/records/referral/partner-view.ts";
import { placesKey, type WaitlistPlaces, waitlistPlaces } from "#shared/records/waitlist/waitlist.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readable } from "./after-consent.ts";
import { type WhereToGo, whereToGo } from "./where-to-go.ts";

/** A waitlist position, as its sender may know it. */
interface OwnPlace {
  readonly list: "house" | "network";
  /** The house of the list, if the key may see it. */
  readonly house: string | null;
  /** From 1; null while the list is being updated. */
  readonly position: number | null;
  readonly of: number | null;
  readonly since: string;
}

/** A referral as its partner reads it: its view, its waitlist position, and where to bring the person. */
export interface OwnReferral
  extends Omit<PartnerView, "waitlist" | "goesTo" | "consentExpires" | "untold">,
    WhereToGo {
  readonly waitlist: OwnPlace | null;
  /** Left out of lists. */
  readonly openReferral?: OpenReferral | null;
}

/** The sender's own other referral for the same person. */
export const openReferralSchema = z.object({ id: idSchema("referral"), number: z.string() });
export type OpenReferral = z.infer<typeof openReferralSchema>;

/** One view with its position. */
export async function withPlace(scope: Scope, view: PartnerView): Promise<OwnReferral> {
  const [own] = await withPlaces(scope, [view]);
  return own ?? justSent(view);
}

/** A view before any response. */
export const justSent = ({
  goesTo: _,
  consentExpires: __,
  untold: ___,
  ...view
}: PartnerView): OwnReferral => ({
  ...view,
  waitlist: null,
  house: null,
  contactPhone: null,
});

type Waiting = NonNullable<PartnerView["waitlist"]>;

/**
 * Views with their positions and destinations, as far as each consent allows today: no read if none is
 * waitlisted or has a held bed, otherwise a batch for each.
 */
export async function withPlaces(scope: Scope, all: readonly PartnerView[]): Promise<OwnReferral[]> {
  requirePermission(scope, "referral.submit");
  const now = scope.now();
  const views = all.map((one) => readable(one, now));
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
