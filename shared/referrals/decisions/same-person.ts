import type { Temporal } from "temporal-polyfill";
import { hasCome } from "#shared/kernel/instant.ts";
import { personReferral } from "#shared/records/person/history.ts";
import { type ReferralCard, referralCard } from "#shared/records/referral/records.ts";
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

/** The open referrals of a house. */
export async function openHere(
  scope: Scope,
  house: NonNullable<ReferralHeader["house"]>,
): Promise<ReferralCard[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "R#",
    limit: most,
    kinds: [referralCard],
  });
  return page.items.filter(is(referralCard)).map((one) => one.value);
}

/** Those of the same person, each with its bed if one is held now. */
export function othersAmong(
  open: readonly ReferralCard[],
  { id, person }: Pick<ReferralHeader, "id" | "person">,
  now: Temporal.Instant,
): (SamePerson & { readonly bedLabel: string | null })[] {
  return open
    .filter((one) => one.person === person && one.id !== id)
    .map(({ id: referral, source, status, house, hold }) => ({
      referral,
      source,
      status,
      house,
      bedLabel: hold && !hasCome(hold.until, now) ? hold.bedLabel : null,
    }));
}

/** A person's open referrals anywhere in the network; for those who may see people across houses. */
export async function openOf(scope: Scope, person: ReferralHeader["person"]): Promise<SamePerson[]> {
  const page = await scope.table.query({
    in: below.person(scope.homes.people(), person),
    prefix: "R#",
    limit: most,
    kinds: [personReferral],
  });
  return page.items
    .filter(is(personReferral))
    .map((one) => one.value)
    .filter((one) => one.closedAt === null && !one.moved)
    .map(({ referral, source, status, house }) => ({ referral, source, status, house }));
}
