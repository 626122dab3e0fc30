import { lettersOf } from "#shared/records/person/person.ts";
import { type SentBody, sentBody } from "#shared/records/referral/body.ts";
import type { PartnerView } from "#shared/records/referral/partner-view.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { OpenReferral } from "./own-places.ts";
import { ownReferral } from "./own-referral.ts";

/*
 * A partner's own other referral for the same person. Only the partner's home is read, so that the answer is the same
 * whether or not anyone else knows the person.
 */

/** The person, by the letters of the name and the birth date, within one partner. */
export const sentAs = (
  { network, secrets }: Scope,
  partner: PartnerView["partner"],
  { legalName, birthDate }: SentBody["body"]["payload"]["person"],
): Promise<string> => secrets.hmac("sent", `${network}|${partner}|${lettersOf(legalName)}|${birthDate}`);

/** How many of one person are looked at, the newest first. */
const most = 10;

/** The partner's newest open referral for a person. */
export async function findOpenReferral(
  scope: Scope,
  partner: PartnerView["partner"],
  who: string,
): Promise<OpenReferral | null> {
  const { items } = await scope.table.query({
    in: below.list(scope.homes.partner(partner), "P"),
    index: "list",
    prefix: `${who}#`,
    descending: true,
    limit: most,
    kinds: [sentBody],
  });
  for (const { value } of items.filter(is(sentBody))) {
    const open = await openReferralOf(scope, partner, value.body.referral);
    if (open) return open;
  }
  return null;
}

/** A partner's own referral, if it is open as far as the consent lets the partner see. */
export async function openReferralOf(
  scope: Scope,
  partner: PartnerView["partner"],
  id: ReferralHeader["id"],
): Promise<OpenReferral | null> {
  const found = await ownReferral(scope, partner, id);
  if (!found || over.has(found.referral.status)) return null;
  return { id, number: found.referral.number };
}

const over: ReadonlySet<PartnerView["status"]> = new Set<PartnerView["status"]>([
  "declined",
  "withdrawn",
  "moved_in",
  "refused",
  "not_shared",
]);
