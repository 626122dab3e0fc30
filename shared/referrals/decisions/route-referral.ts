import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { askedWith, requestsOf } from "#shared/records/accommodation/with-referral.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { decideAnew, decideByWith } from "#shared/records/referral/clock.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { authority, headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import { bodyKey, referralBody } from "#shared/records/referral/records.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent, withTrailEntry } from "#shared/records/referral/step.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { relocate } from "./relocate.ts";

/**
 * Admissions give a referral to a house, from the inbox or from another house, in one transaction. One that waits
 * on a list leaves it.
 * @throws not_found, forbidden, conflict (`not_waiting`, `offer_out`, `being_passed`, `keep_apart`), invalid `/house`
 */
export async function routeReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; house: Id<"house">; command: string },
): Promise<{ house: Id<"house"> }> {
  requirePermission(scope, "referral.route");
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
        { entity: directoryHouse, key: directoryHouseKey(scope.homes, input.house) },
      ]);
      const house = openHouse(shelved);
      if (!house) throw invalidField("/house", "house.unknown");
      const was = authority(found);
      const { status, hold } = was.value;
      if (!body || (status !== "received" && status !== "waitlisted")) throw referralConflict("not_waiting");
      if (hold) throw referralConflict("offer_out");
      if (from === input.house) throw referralConflict("already_there");
      if ((await apartNow(scope, was.value.person)).houses.has(input.house))
        throw personConflict("keep_apart");
      const data = { house: house.value.name };
      const hours = house.value.decisionHours;
      const clock =
        status === "received" ? decideByWith(was.value, hours, scope.now()) : decideAnew(scope.now(), hours);
      const header = withTrailEntry(
        scope,
        was.value,
        { type: "referral.routed", data },
        { house: input.house, status: "received", waitlistedAt: null, ...clock },
      );
      return {
        answer: { house: input.house },
        events: referralEvent(scope, [from, input.house], {
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
