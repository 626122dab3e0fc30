import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { broughtEvents } from "#shared/records/accommodation/events.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, card, removeUnchanged, stillAbsent } from "#shared/table/transact.ts";
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

/* What a person who applies asked for goes wherever their referral goes, and into their stay, in the same transaction. */

/** So many can lie with one referral: all of them move in one transaction with it. */
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
 * Which requests lie with a referral; no item where none do. Whoever moves the referral holds this to what was read,
 * so that none stays behind, and the referral's header, which more people read, says nothing of them.
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

/** What lies with a referral, as it was read. */
export interface Asked {
  readonly from: ReferralPlace;
  readonly list: Stored<Requests> | undefined;
  readonly each: readonly Stored<Accommodation>[];
}

/** What the list names: no read where there is none, one more where there is. */
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
  // The list was read a moment before: somebody moved them meanwhile.
  if (found.includes(undefined)) throw new ConditionFailed(["accommodation"]);
  return { from, list, each: found.filter((one) => one !== undefined) };
}

/** The changes by which all of it goes along: the answers stay with the requests, in force where they hold. */
export function transferRequests(scope: Scope, { from, list, each }: Asked, to: Place): Change[] {
  if (!list) return [stillAbsent(requests.kind, requestsKey(scope.homes, from))];
  return [
    removeUnchanged(requests, list),
    ...each.map((one) => removeUnchanged(accommodation, one)),
    ...each.map((one) => card(accommodation, movedTo(one.value, to), one.version)),
    ...("referral" in to ? [card(requests, { ...list.value, house: to.house }, list.version)] : []),
  ];
}

/** Said where what was asked for lies then, and in no feed: that there is anything is private. */
export function broughtAlong(scope: Scope, { from, list }: Asked, to: StayPlace): NewEvent[] {
  if (!list) return [];
  const apart = accommodationsIn(scope.homes, to);
  const subject = { stay: to.stay, referral: from.referral };
  return [eventOf(broughtEvents, { type: "accommodation.brought", in: apart, feed: apart, subject })];
}

/** A day on which a house wanted to look again is that house's, as its answer is. */
function movedTo(was: Accommodation, to: Place): Accommodation {
  const now = { ...was, at: to };
  return inForce(now) === was.decisions.at(-1) ? now : { ...now, reviewOn: null };
}
