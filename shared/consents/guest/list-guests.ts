import type { Consent } from "#shared/records/consent/consent.ts";
import { linkPrefix, type PersonalLink, personalLink } from "#shared/records/door/link.ts";
import { type Guest, guest, guestPrefix } from "#shared/records/guest/guest.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below, doors } from "#shared/tenancy/homes.ts";
import { type AtStay, consentAt, gateOf, holding, type Resident, residentAt } from "../at-stay.ts";

export interface InvitedGuest {
  readonly guest: Guest;
  /** Undefined once it is long over. */
  readonly link: PersonalLink | undefined;
}
export interface GuestsPage extends Resident {
  readonly consent: Consent;
  /** Newest first. */
  readonly guests: readonly InvitedGuest[];
}

/** Who was invited under a resident's consent. The view is logged. @throws not_found, forbidden */
export async function listGuests(
  scope: Scope,
  input: AtStay & { readonly consent: Consent["id"] },
): Promise<GuestsPage> {
  requirePermission(scope, "consent.read");
  const resident = await holding(scope, await residentAt(scope, input), input.consent);
  const gate = gateOf(scope, resident);
  const { network, person, homes } = gate;
  const newest = { descending: true, nothingElse: true } as const;
  const [{ value: consent }, guests, links] = await Promise.all([
    consentAt(scope, resident, input.consent),
    queryAll(gate, { in: homes.consents(person), prefix: guestPrefix, ...newest }, guest),
    queryAll(gate, { in: doors.link(network, person), prefix: linkPrefix, ...newest }, personalLink),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  const under = guests.map(({ value }) => value).filter((one) => one.consent === consent.id);
  const linkOf = ({ link }: Guest) => links.find(({ value }) => value.id === link)?.value;
  return { ...resident, consent, guests: under.map((one) => ({ guest: one, link: linkOf(one) })) };
}
