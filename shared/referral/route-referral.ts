import { askedWith, requestsOf } from "#shared/accommodation/with-referral.ts";
import { conflict, invalidField } from "#shared/errors.ts";
import { openHouse, shelfHouse, shelfHouseKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { apartNow } from "#shared/person/keep-apart.ts";
import { commit } from "#shared/table/commit.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { offTheList } from "#shared/waitlist/keep-list.ts";
import { decideAnew, decideByWith } from "./clock.ts";
import type { ReferralHeader } from "./header.ts";
import { authority, headerOf, whereIs } from "./load-referral.ts";
import { happenedIn, relocate, stepped } from "./place.ts";
import { bodyKey, referralBody } from "./records.ts";

/**
 * Admissions give a referral to a house, from the inbox or from another house, in one transaction. One that waits
 * on a list leaves it.
 * @throws not_found, forbidden, conflict (`not_waiting`, `offer_out`, `being_passed`, `keep_apart`), invalid `/house`
 */
export async function routeReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; house: Id<"house">; command: string },
): Promise<{ house: Id<"house"> }> {
  need(scope, "referral.route");
  const { answer } = await commit(
    scope,
    {
      home: scope.homes.inbox(),
      command: input.command,
      asked: { route: input.referral, house: input.house },
    },
    async () => {
      const from = await whereIs(scope, input.referral);
      const [found, body, list, shelved] = await scope.table.getAll([
        headerOf(scope, from, input.referral),
        { entity: referralBody, key: bodyKey(scope.homes, from, input.referral) },
        requestsOf(scope, from, input.referral),
        { entity: shelfHouse, key: shelfHouseKey(scope.homes, input.house) },
      ]);
      const house = openHouse(shelved);
      if (!house) throw invalidField("/house", "unknown_house", "This house is not one of the network's.");
      const was = authority(found);
      const { status, hold } = was.value;
      if (!body || (status !== "received" && status !== "waitlisted")) throw conflict("not_waiting");
      if (hold) throw conflict("offer_out");
      if (from === input.house) throw conflict("already_there");
      if ((await apartNow(scope, was.value.person)).houses.has(input.house)) throw conflict("keep_apart");
      const data = { house: house.value.name };
      const hours = house.value.decisionHours;
      const clock =
        status === "received" ? decideByWith(was.value, hours, scope.now()) : decideAnew(scope.now(), hours);
      const header = stepped(
        scope,
        was.value,
        { type: "referral.routed", data },
        { house: input.house, status: "received", waitlistedAt: null, ...clock },
      );
      return {
        answer: { house: input.house },
        events: happenedIn(scope, [from, input.house], {
          type: "referral.routed",
          referral: input.referral,
          data,
        }),
        changes: [
          ...relocate(scope, was, { body, asked: await askedWith(scope, was.value, list) }, header),
          ...(await offTheList(scope, was.value)),
        ],
      };
    },
  );
  return answer;
}
