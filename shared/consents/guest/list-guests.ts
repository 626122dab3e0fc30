import { linkPrefix, type PersonalLink, personalLink } from "#shared/records/door/link.ts";
import { type Guest, guest, guestPrefix } from "#shared/records/guest/guest.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { type AtStay, gateOf, residentAt } from "../at-stay.ts";

export interface InvitedGuest {
  readonly guest: Guest;
  /** Undefined once it is long over. */
  readonly link: PersonalLink | undefined;
}

/** Whom this house, or admissions, invited under a resident's consents, newest first. @throws not_found, forbidden */
export async function listGuests(scope: Scope, at: AtStay): Promise<readonly InvitedGuest[]> {
  requirePermission(scope, "consent.read");
  const resident = await residentAt(scope, at);
  if (!resident.stay.confirmed) return [];
  const gate = gateOf(scope, resident);
  const { network, person, homes } = gate;
  const newest = { descending: true, nothingElse: true } as const;
  const [guests, links] = await Promise.all([
    queryAll(gate, { in: homes.consents(person), prefix: guestPrefix, ...newest }, guest),
    queryAll(gate, { in: doors.link(network, person), prefix: linkPrefix, ...newest }, personalLink),
  ]);
  return guests
    .map(({ value }) => value)
    .filter(({ of }) => scope.kind === "care" || of.house === at.house)
    .map((one) => ({ guest: one, link: links.find(({ value }) => value.id === one.link)?.value }));
}
