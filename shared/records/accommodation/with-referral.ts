import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { broughtEvents } from "#shared/records/accommodation/events.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { defineEntity, is, type Key, type Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  ConditionFailed,
  card,
  create,
  removeUnchanged,
  stillAbsent,
} from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  type Accommodation,
  accommodation,
  accommodationKey,
  accommodationsIn,
  inForce,
  type Place,
  type ReferralPlace,
  type StayPlace,
} from "./accommodation.ts";

/* An applicant's requests move with the referral, and to their stay, in the same transaction. */

/** The most requests of one referral: all move in one transaction with it. */
export const mostWithReferral = 20;

const schema = z.object({
  house: idSchema("house").nullable(),
  referral: idSchema("referral"),
  ids: z.array(idSchema("accommodation")).max(mostWithReferral),
});
export type Requests = z.infer<typeof schema>;

const requestsKeys = defineKey(["house/referral", "inbox/referral"], "~asked");
const requestsKey = (homes: Homes, at: ReferralPlace): Key => requestsKeys.key(homes, at);

/**
 * The list of a referral's requests; no item if there are none. A move of the referral checks its version, so
 * that no request stays behind. The header, which has more readers, says nothing of them.
 */
export const requests = defineEntity<Requests, typeof requestsKeys>({
  kind: "accommodation.requests",
  schema,
  schemaVersion: 1,
  at: requestsKeys,
  ids: ({ house, referral }) => ({ house, referral }),
  samples: ({ house }) => [
    { house: null, referral: "ref_1", ids: ["acc_1"] },
    { house, referral: "ref_1", ids: ["acc_1"] },
  ],
});

export const requestsOf = (scope: Scope, house: ReferralHeader["house"], referral: ReferralHeader["id"]) => ({
  entity: requests,
  key: requestsKey(scope.homes, { house, referral }),
});

/** The requests of a referral, as read. */
export interface Asked {
  readonly from: ReferralPlace;
  readonly list: Stored<Requests> | undefined;
  readonly each: readonly Stored<Accommodation>[];
}

/** Reads the listed requests: no extra read without a list, one more with it. */
export async function askedWith(
  scope: Scope,
  { house, id }: Pick<ReferralHeader, "house" | "id">,
  list: Stored<Requests> | undefined,
): Promise<Asked> {
  const from = { house, referral: id };
  const found = list
    ? await scope.table.getAll(
        list.value.ids.map((one) => ({
          entity: accommodation,
          key: accommodationKey(scope.homes, from, one),
        })),
      )
    : [];
  // A concurrent move changed the list after it was read.
  if (found.includes(undefined)) throw new ConditionFailed(["accommodation"]);
  return { from, list, each: found.filter((one) => one !== undefined) };
}

/** The changes that move the requests: their answers stay with them, and apply where they apply. */
export function transferRequests(scope: Scope, { from, list, each }: Asked, to: Place): Change[] {
  if (!list) return [stillAbsent(requests.kind, requestsKey(scope.homes, from))];
  return [
    removeUnchanged(requests, list),
    ...each.map((one) => removeUnchanged(accommodation, one)),
    ...each.map((one) => card(accommodation, movedTo(one.value, to), one.version)),
    ...("referral" in to ? [card(requests, { ...list.value, house: to.house }, list.version)] : []),
  ];
}

/** The changes that move a stay's requests back to its referral, after a move-in that is taken back. */
export async function requestsBack(scope: Scope, from: StayPlace, to: ReferralPlace): Promise<Change[]> {
  const page = await scope.table.query({
    in: accommodationsIn(scope.homes, from),
    prefix: "acc_",
    limit: mostWithReferral,
    kinds: [accommodation],
  });
  const each = page.items.filter(is(accommodation));
  if (each.length === 0) return [];
  return [
    create(requests, { ...to, ids: each.map(({ value }) => value.id) }),
    ...each.map((one) => removeUnchanged(accommodation, one)),
    ...each.map((one) => card(accommodation, movedTo(one.value, to), one.version)),
  ];
}

/** An event in the requests' new place, in no feed: that a request exists is private. */
export function broughtAlong(scope: Scope, { from, list }: Asked, to: StayPlace): NewEvent[] {
  if (!list) return [];
  const apart = accommodationsIn(scope.homes, to);
  const subject = { stay: to.stay, referral: from.referral };
  return [eventOf(broughtEvents, { type: "accommodation.brought", in: apart, feed: apart, subject })];
}

/** A review date belongs to the house that set it, as its answer does. */
function movedTo(was: Accommodation, to: Place): Accommodation {
  const now = { ...was, at: to };
  return inForce(now) === was.decisions.at(-1) ? now : { ...now, reviewOn: null };
}
