import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { notifyOf } from "#shared/network/index.ts";
import { askedWith, requestsOf } from "#shared/records/accommodation/with-referral.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { cameTo } from "#shared/records/notification/notification.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { decideAgain, decideByWith } from "#shared/records/referral/clock.ts";
import { authority, headerOf, whereIs } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { sendTo } from "#shared/records/referral/transitions/move.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { arrivalThere, relocate } from "./relocate.ts";

export const routingForm = defineForm("routing", "referral.route", { house: id("house", "house.required") });

/**
 * Admissions route a referral to a house, from the inbox or from another house, in one transaction. It leaves
 * its waitlist, if it is on one. @throws not_found, forbidden, conflict (`not_waiting`, `offer_out`,
 * `being_passed`, `keep_apart`), invalid `/house`
 */
export async function routeReferral(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; command: string } & Sent<typeof routingForm>,
): Promise<{ house: Id<"house"> }> {
  requirePermission(scope, routingForm.needs);
  const said = routingForm.read(input);
  const { answer } = await commit(
    scope,
    {
      home: scope.homes.inbox(),
      verb: "routeReferral",
      command: input.command,
      asked: { route: input.referral, house: said.house },
      answers: z.object({ house: idSchema("house") }),
    },
    async () => {
      const from = await whereIs(scope, input.referral);
      const [found, body, list, shelved] = await scope.table.getAll([
        headerOf(scope, from, input.referral),
        { entity: referralBody, key: bodyKey(scope.homes, from, input.referral) },
        requestsOf(scope, from, input.referral),
        { entity: directoryHouse, key: directoryHouseKey(scope.homes, said.house) },
      ]);
      const house = openHouse(shelved);
      if (!house) throw invalidField("/house", "house.unknown");
      const was = authority(found);
      if (!body || !hasStatus(was.value, "received", "waitlisted")) throw referralConflict("not_waiting");
      if (bedKept(was.value.state)) throw referralConflict("offer_out");
      if (from === said.house) throw referralConflict("already_there");
      if ((await apartNow(scope, was.value.person)).houses.has(said.house))
        throw personConflict("keep_apart");
      const data = { house: house.value.name };
      const hours = house.value.decisionHours;
      const clock = hasStatus(was.value, "received")
        ? decideByWith(was.value, hours, scope.now())
        : decideAgain(was.value.clock, scope.now(), hours);
      const arrival = await arrivalThere(scope, was.value, body.value, said.house);
      const next = sendTo(was.value, { house: said.house, clock, arrival });
      const { events, changes } = await relocate(scope, was, next, {
        type: "referral.routed",
        data,
        body,
        asked: await askedWith(scope, was.value, list),
      });
      return {
        answer: { house: said.house },
        events,
        changes: [
          ...changes,
          ...(await offTheList(scope, was.value)),
          notifyOf(scope, scope.homes.inbox(), cameTo(next), was.version),
        ],
      };
    },
  );
  return answer;
}
