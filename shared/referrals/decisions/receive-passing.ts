import type { Handled } from "#shared/engine/outbox/handled.ts";
import { notifyOf } from "#shared/network/index.ts";
import { askedWith, requestsOf } from "#shared/records/accommodation/with-referral.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { cameTo } from "#shared/records/notification/notification.ts";
import { apartNow } from "#shared/records/person/keep-apart.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { decideByWith, defaultDecisionHours } from "#shared/records/referral/clock.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { sendTo, stopPassing } from "#shared/records/referral/transitions/move.ts";
import type { Scope } from "#shared/table/scope.ts";
import { arrivalThere, relocate } from "./relocate.ts";

/** Moves a referral from a house to the inbox or another house, or returns it to the house. */
export async function receivePassing(
  scope: Scope,
  asked: {
    house: NonNullable<ReferralHeader["house"]>;
    referral: ReferralHeader["id"];
    to: ReferralHeader["house"];
  },
): Promise<Handled> {
  const [found, body, list, shelved] = await scope.table.getAll([
    headerOf(scope, asked.house, asked.referral),
    { entity: referralBody, key: bodyKey(scope.homes, asked.house, asked.referral) },
    requestsOf(scope, asked.house, asked.referral),
    { entity: directoryHouse, key: directoryHouseKey(scope.homes, asked.to ?? asked.house) },
  ]);
  const target = openHouse(shelved);
  if (!found || !body || found.value.place !== "passing") {
    return { result: "refused", code: "not_passing", events: [], changes: [] };
  }
  if (!target) {
    return {
      result: "refused",
      code: "unknown_house",
      ...recordStep(scope, found, stopPassing(found.value), { type: "referral.pass_refused" }),
    };
  }
  // A separation order with a resident of the next house: admissions decide, and the passing house is not
  // told.
  const apart = asked.to ? await apartNow(scope, found.value.person) : undefined;
  const to = asked.to && apart?.houses.has(asked.to) ? null : asked.to;
  const from = found.value.house ? ("house" as const) : ("inbox" as const);
  const data = { from, to: to ? target.value.name : null };
  const hours = to ? target.value.decisionHours : defaultDecisionHours;
  const next = sendTo(found.value, {
    house: to,
    clock: decideByWith(found.value, hours, scope.now()),
    arrival: await arrivalThere(scope, found.value, body.value, to),
  });
  const { events, changes } = await relocate(scope, found, next, {
    type: "referral.passed",
    data,
    body,
    asked: await askedWith(scope, found.value, list),
  });
  const told = notifyOf(scope, scope.homes.inbox(), cameTo(next), found.version);
  return { result: "done", events, changes: [...changes, told] };
}
