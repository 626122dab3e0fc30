import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import type { ReferralUndo } from "#shared/records/referral/undo.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { changed, entryOf, offerOver, withEntry, without } from "#shared/records/waitlist/order.ts";
import {
  cardOfList,
  longestList,
  type Waitlist,
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

/** A new list. */
export const emptyList = (house: Waitlist["house"]): Waitlist => ({
  house,
  entries: [],
  partners: [],
  changedAt: null,
});

/** Saves the list and its board card. Fails if the list was changed since it was read. */
export function keepList(scope: Scope, was: Stored<Waitlist> | undefined, list: Waitlist): Change[] {
  const value = { ...list, changedAt: stamp(scope.now()) };
  const onBoard = cardOfList(value);
  return [
    was ? replace(waitlist, was, value) : create(waitlist, value),
    ...(onBoard ? [card(waitlistCard, onBoard, (was?.version ?? 0) + 1)] : []),
  ];
}

/** A waitlisted referral with its list, as read. Undefined if it is not waitlisted. */
async function placeOf(
  scope: Scope,
  header: ReferralHeader,
): Promise<{ was: Stored<Waitlist>; entry: WaitlistEntry } | undefined> {
  if (header.state.status !== "waitlisted") return undefined;
  const was = await scope.table.get(waitlist, waitlistKey(scope.homes, header.house));
  const entry = was && entryOf(was.value, header.id);
  // The header says waitlisted: if the list does not, one of the two has changed since, and the commit will
  // fail.
  return entry && { was, entry };
}

/** The changes that take a referral off its waitlist, and the place it had; none if it is on none. */
export async function leaveList(
  scope: Scope,
  header: ReferralHeader,
): Promise<{ readonly place: ReferralUndo["place"]; readonly changes: Change[] }> {
  const found = await placeOf(scope, header);
  if (!found) return { place: null, changes: [] };
  const { was, entry } = found;
  const position = was.value.entries.indexOf(entry) + 1;
  return { place: { entry, position }, changes: keepList(scope, was, without(was.value, header.id)) };
}

export const offTheList = async (scope: Scope, header: ReferralHeader): Promise<Change[]> =>
  (await leaveList(scope, header)).changes;

/**
 * The changes that put a referral back in its place on the list, as it was; none if it had none. @throws
 * conflict `waitlist_full`
 */
export async function backOnList(
  scope: Scope,
  { house, id }: ReferralHeader,
  place: ReferralUndo["place"],
): Promise<Change[]> {
  if (!place) return [];
  const was = await scope.table.get(waitlist, waitlistKey(scope.homes, house));
  const list = was?.value ?? emptyList(house);
  const there = entryOf(list, id);
  if (!there && list.entries.length >= longestList) throw referralConflict("waitlist_full");
  const next = there ? changed(list, place.entry) : withEntry(list, place.entry, place.position);
  return keepList(scope, was, next);
}

/** The changes that restate what a list shows of a waitlisted referral: its place stays. */
export async function restatedOnList(
  scope: Scope,
  header: ReferralHeader,
  stated: Partial<Pick<WaitlistEntry, "neededBy" | "wish" | "source">>,
): Promise<Change[]> {
  const place = await placeOf(scope, header);
  return place ? keepList(scope, place.was, changed(place.was.value, { ...place.entry, ...stated })) : [];
}

/** The changes that end a waitlisted referral's offer: its place stays. */
export async function offerOverOnList(
  scope: Scope,
  header: ReferralHeader,
  outcome: "declined" | "ended",
): Promise<Change[]> {
  const place = await placeOf(scope, header);
  return place ? keepList(scope, place.was, withOfferOver(scope, place.was.value, header.id, outcome)) : [];
}

/** The list with an ended offer: the place stays. */
export function withOfferOver(
  scope: Scope,
  list: Waitlist,
  referral: ReferralHeader["id"],
  outcome: "declined" | "ended",
): Waitlist {
  const entry = entryOf(list, referral);
  return entry ? changed(list, offerOver(entry, outcome, stamp(scope.now()))) : list;
}
