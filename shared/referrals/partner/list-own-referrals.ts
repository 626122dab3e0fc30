import { notFound } from "#shared/kernel/errors.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type OwnReferral, withPlaces } from "./own-places.ts";

/** Items of a page, unless another number is asked for. */
export const ownReferralsPage = 50;

/**
 * This partner's referrals, newest first: one query, and one batch read if some are waitlisted. @throws
 * forbidden, invalid `cursor`
 */
export async function listOwnReferrals(
  scope: Scope,
  input: { cursor?: string | undefined; limit?: number },
): Promise<{ items: OwnReferral[]; next: string | null }> {
  requirePermission(scope, "referral.submit");
  if (!scope.partner) throw notFound();
  const page = await scope.table.query({
    in: below.list(scope.homes.partner(scope.partner), "O"),
    index: "list",
    descending: true,
    limit: input.limit ?? ownReferralsPage,
    cursor: input.cursor,
    kinds: [partnerView],
  });
  const views = page.items.filter(is(partnerView)).map((one) => one.value);
  return { items: await withPlaces(scope, views), next: page.next };
}
