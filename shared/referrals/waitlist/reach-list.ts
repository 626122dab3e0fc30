import { notFound } from "#shared/kernel/errors.ts";
import { text } from "#shared/kernel/form.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import type { WaitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { entryOf } from "#shared/records/waitlist/order.ts";
import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";

/** The permission of every verb on a list. */
export const listNeeds = "referral.decide";

/** The home of a list, for those who decide there; the network's is for admissions only. @throws not_found, forbidden */
export function listHome(scope: Scope, house: Waitlist["house"]): Home {
  const home = house ? houseHome(scope, house) : homeOfReferral(scope.homes, null);
  requirePermission(scope, listNeeds);
  if (!house) requirePermission(scope, "inbox.read");
  return home;
}

/** A referral's place on the list. @throws not_found */
export function onList(
  was: Stored<Waitlist> | undefined,
  referral: WaitlistEntry["referral"],
): { was: Stored<Waitlist>; entry: WaitlistEntry } {
  const entry = was && entryOf(was.value, referral);
  if (!was || !entry) throw notFound();
  return { was, entry };
}

/** The reason for a position, always required. */
export const placeReason = () => text({ most: 200, required: "waitlist.reason_required" });
