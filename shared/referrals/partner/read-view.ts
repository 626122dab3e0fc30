import { isAtRisk } from "#shared/records/person/at-risk.ts";
import { arrivalSeenIn } from "#shared/records/referral/arrival.ts";
import { bringsTo, type PartnerView, viewOf } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * The view, from a header and its person; undefined if no partner sent it. Read in this order: see
 * `touchReferrals`.
 */
export async function readView(scope: Scope, header: ReferralHeader): Promise<PartnerView | undefined> {
  const { source } = header;
  if (source.kind !== "partner") return undefined;
  const brings = bringsTo(header);
  const atRisk = brings && (await isAtRisk(scope, header.person));
  return viewOf(header, {
    partner: source.partner,
    atRisk,
    arrival: await arrivalFor(scope, header, brings && !atRisk),
  });
}

/**
 * The arrival, if the consent allows returning it: in the house's zone once the house is shared, otherwise in
 * the network's.
 */
async function arrivalFor(
  scope: Scope,
  { arrival, house, mayReturn }: ReferralHeader,
  told: boolean,
): Promise<PartnerView["arrival"]> {
  if (!arrival || !mayReturn.includes("arrival")) return null;
  const own = await zoneOf(scope, house);
  return arrivalSeenIn(arrival, own, told || !house ? own : await zoneOf(scope, null));
}
