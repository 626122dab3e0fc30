import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { changed, entryOf, offerOver, without } from "#shared/records/waitlist/order.ts";
import {
  cardOfList,
  type Waitlist,
  type WaitlistEntry,
  waitlist,
  waitlistCard,
  waitlistKey,
} from "#shared/records/waitlist/waitlist.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, replace } from "#shared/table/transact.ts";

export const listOf = (scope: Scope, house: Waitlist["house"]) => ({
  entity: waitlist,
  key: waitlistKey(scope.homes, house),
});

/** A list nobody has been on yet. */
export const emptyList = (house: Waitlist["house"]): Waitlist => ({
  house,
  entries: [],
  partners: [],
  changedAt: null,
});

/** The list as it is to be, if nobody changed it since; its card on the house's board goes with it. */
export function keepList(scope: Scope, was: Stored<Waitlist> | undefined, list: Waitlist): Change[] {
  const value = { ...list, changedAt: stamp(scope.now()) };
  const onBoard = cardOfList(value);
  return [
    was ? replace(waitlist, was, value) : create(waitlist, value),
    ...(onBoard ? [card(waitlistCard, onBoard, (was?.version ?? 0) + 1)] : []),
  ];
}

/** A waitlisted referral with its list, as both were read. Undefined where the header waits for no bed. */
async function placeOf(
  scope: Scope,
  header: ReferralHeader,
): Promise<{ was: Stored<Waitlist>; entry: WaitlistEntry } | undefined> {
  if (header.state.status !== "waitlisted") return undefined;
  const was = await scope.table.get(waitlist, waitlistKey(scope.homes, header.house));
  const entry = was && entryOf(was.value, header.id);
  // Its header says it waits: if the list does not, one of the two has changed since, and the commit will not hold.
  return entry && { was, entry };
}

/** The changes that take a referral off the list it waits on, whatever else becomes of it; none where it waits on none. */
export async function offTheList(scope: Scope, header: ReferralHeader): Promise<Change[]> {
  const place = await placeOf(scope, header);
  return place ? keepList(scope, place.was, without(place.was.value, header.id)) : [];
}

/** The changes by which the offer to a waitlisted referral is over: its place stays. */
export async function offerOverOnList(
  scope: Scope,
  header: ReferralHeader,
  outcome: "declined" | "ended",
): Promise<Change[]> {
  const place = await placeOf(scope, header);
  return place ? keepList(scope, place.was, withOfferOver(scope, place.was.value, header.id, outcome)) : [];
}

/** A list on which the offer to one who waits is over: their place stays. */
export function withOfferOver(
  scope: Scope,
  list: Waitlist,
  referral: ReferralHeader["id"],
  outcome: "declined" | "ended",
): Waitlist {
  const entry = entryOf(list, referral);
  return entry ? changed(list, offerOver(entry, outcome, stamp(scope.now()))) : list;
}
