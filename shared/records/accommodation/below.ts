import { notFound } from "#shared/kernel/errors.ts";
import { accommodationConflict } from "#shared/records/accommodation/refusals.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { isOpen, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace, unchanged } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { type Accommodation, accommodation, accommodationKey, type Place } from "./accommodation.ts";
import { mostWithReferral, type Requests, requests, requestsOf } from "./with-referral.ts";

/*
 * The parent of accommodation requests, a stay or a referral: who may work on them, and the conditions of a
 * change.
 */

/** The parent as read, with one request if an id is given. */
export type Below = {
  /** Null: no house has the referral yet. */
  readonly houseName: string | null;
  readonly timeZone: string;
  readonly one: Stored<Accommodation> | undefined;
} & ({ readonly stay: Stay } | Referred);
interface Referred {
  readonly referral: Stored<ReferralHeader>;
  readonly list: Stored<Requests> | undefined;
}

/** The home of the parent. @throws not_found, forbidden */
export function homeOfPlace(scope: Scope, at: Place): Home {
  const home = at.house ? houseHome(scope, at.house) : scope.homes.inbox();
  requirePermission(scope, "accommodation.manage");
  if (!at.house) requirePermission(scope, "inbox.read");
  return home;
}

/** One read. @throws not_found */
export async function readBelow(scope: Scope, at: Place, id?: Accommodation["id"]): Promise<Below> {
  const { homes, table } = scope;
  const asked = { entity: accommodation, key: id && accommodationKey(homes, at, id) };
  if ("stay" in at) {
    const [found, house, one] = await table.getAll([
      { entity: stay, key: stayKey(homes, at.house, at.stay) },
      { entity: houseCard, key: houseCardKey(homes, at.house) },
      asked,
    ]);
    if (!found || !house) throw notFound();
    return { stay: found.value, houseName: house.value.name, timeZone: house.value.timeZone, one };
  }
  const [found, list, place, one] = await table.getAll([
    headerOf(scope, at.house, at.referral),
    requestsOf(scope, at.house, at.referral),
    at.house
      ? { entity: houseCard, key: houseCardKey(homes, at.house) }
      : { entity: networkCard, key: networkCardKey(homes) },
    asked,
  ]);
  if (!found || !place || found.value.place === "moved" || found.value.purged) throw notFound();
  const houseName = at.house ? place.value.name : null;
  return { referral: found, list, houseName, timeZone: place.value.timeZone, one };
}

/** Whether requests can be added and answered: in a stay always, on a referral while it is open. */
export const takesRequests = (found: Below): boolean =>
  "stay" in found || (isOpen(found.referral.value) && found.referral.value.place === "here");

/**
 * Conditions of a change: the referral stays open and where it is. @throws not_found, conflict
 * (`being_passed`, `referral_over`)
 */
export function held(found: Below): Change[] {
  if ("stay" in found) return [];
  if (!isOpen(authority(found.referral).value)) throw accommodationConflict("referral_over");
  return [unchanged(found.referral)];
}

/** Adds a request to the parent's list. @throws as `held`, conflict `too_many_requests` */
export function listed(found: Below, id: Accommodation["id"]): Change[] {
  const holds = held(found);
  if ("stay" in found) return holds;
  const { list, referral } = found;
  const ids = [...(list?.value.ids ?? []), id];
  if (ids.length > mostWithReferral) throw accommodationConflict("too_many_requests");
  const value = { house: referral.value.house, referral: referral.value.id, ids };
  return [...holds, list ? replace(requests, list, value) : create(requests, value)];
}

export const subjectOf = (at: Place, id: Accommodation["id"]) => ({
  ...("stay" in at ? { stay: at.stay } : { referral: at.referral }),
  accommodation: id,
});
