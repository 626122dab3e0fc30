import { isAtRisk } from "#shared/records/person/at-risk.ts";
import { bringsTo, type PartnerView, viewOf } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The view as it follows from a header and from the person it names. Read in this order: see `touchReferrals`. */
export const readView = async (scope: Scope, header: ReferralHeader): Promise<PartnerView> =>
  viewOf(header, bringsTo(header) && (await isAtRisk(scope, header.person)));
