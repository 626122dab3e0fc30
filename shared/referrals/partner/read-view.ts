import type { Id } from "#shared/kernel/ids.ts";
import { isAtRisk } from "#shared/records/person/at-risk.ts";
import { arrivalSeenIn } from "#shared/records/referral/arrival.ts";
import { type PartnerView, withUntold } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bringsTo, viewOf } from "#shared/records/referral/view-of.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * The view, from a header and its person; undefined if no partner sent it. Read in this order: see
 * `touchReferrals`.
 */
export async function readView(scope: Scope, header: ReferralHeader): Promise<PartnerView | undefined> {
  const { source, undo } = header;
  if (source.kind !== "partner") return undefined;
  const view = await viewIn(scope, header, source.partner);
  if (!undo) return view;
  const { state, clock } = undo;
  return withUntold(view, await viewIn(scope, { ...header, state, clock }, source.partner), undo);
}

async function viewIn(scope: Scope, header: ReferralHeader, partner: Id<"partner">): Promise<PartnerView> {
  const brings = bringsTo(header);
  const atRisk = brings && (await isAtRisk(scope, header.person));
  return viewOf(header, {
    partner,
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
