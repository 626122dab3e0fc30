import { notFound } from "#shared/kernel/errors.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { openReferralOf } from "./own-open-referral.ts";
import type { OwnReferral } from "./own-places.ts";
import { ownReferral } from "./own-referral.ts";

/**
 * One of this partner's referrals, with the outcome of a withdrawal, and its other open one for the same person.
 * @throws not_found, forbidden
 */
export async function readOwnReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"] },
): Promise<OwnReferral> {
  requirePermission(scope, "referral.submit");
  const { partner } = scope;
  const found = partner && (await ownReferral(scope, partner, input.referral));
  if (!found) throw notFound();
  const openReferral = found.besides && (await openReferralOf(scope, partner, found.besides));
  return { ...found.referral, openReferral };
}
