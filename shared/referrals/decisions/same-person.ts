import { hasCome } from "#shared/kernel/instant.ts";
import { personReferral } from "#shared/records/person/history.ts";
import { referralCard } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { ListedSource } from "#shared/records/referral/source.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Another open referral of the same person. */
export interface SamePerson {
  readonly referral: ReferralHeader["id"];
  readonly source: ListedSource;
  readonly status: ReferralStatus;
  /** Null: the inbox. */
  readonly house: ReferralHeader["house"];
}
const most = 200;

/** The person's other open referrals in this house, each with its bed if one is held now. */
export async function inThisHouse(
  scope: Scope,
  { id, person }: Pick<ReferralHeader, "id" | "person">,
  house: NonNullable<ReferralHeader["house"]>,
): Promise<(SamePerson & { readonly bedLabel: string | null })[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "R#",
    limit: most,
    kinds: [referralCard],
  });
  const now = scope.now();
  return page.items
    .filter(is(referralCard))
    .map((one) => one.value)
    .filter((one) => one.person === person && one.id !== id)
    .map(({ id: referral, source, status, hold }) => ({
      referral,
      source,
      status,
      house,
      bedLabel: hold && !hasCome(hold.until, now) ? hold.bedLabel : null,
    }));
}

/** The person's other open referrals anywhere in the network; for those who may see people across houses. */
export async function inTheNetwork(
  scope: Scope,
  { id, person }: Pick<ReferralHeader, "id" | "person">,
): Promise<SamePerson[]> {
  const page = await scope.table.query({
    in: below.person(scope.homes.people(), person),
    prefix: "R#",
    limit: most,
    kinds: [personReferral],
  });
  return page.items
    .filter(is(personReferral))
    .map((one) => one.value)
    .filter((one) => one.closedAt === null && !one.moved && one.referral !== id)
    .map(({ referral, source, status, house }) => ({ referral, source, status, house }));
}
