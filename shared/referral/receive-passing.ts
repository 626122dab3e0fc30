import { openHouse, shelfHouse, shelfHouseKey } from "#shared/house/records.ts";
import type { Receipt } from "#shared/letter/receipt.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { decideByWith, defaultDecisionHours } from "./decide-by.ts";
import type { ReferralHeader } from "./header.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, relocate, settle, stepped } from "./place.ts";
import { bodyKey, referralBody } from "./records.ts";

/** A referral goes from a house back to the inbox or on to another house, or is given back to the house. */
export async function receivePassing(
  scope: Scope,
  asked: {
    house: NonNullable<ReferralHeader["house"]>;
    referral: ReferralHeader["id"];
    to: ReferralHeader["house"];
  },
): Promise<Receipt> {
  const [found, body, shelved] = await scope.table.getAll([
    headerOf(scope, asked.house, asked.referral),
    { entity: referralBody, key: bodyKey(scope.homes, asked.house, asked.referral) },
    { entity: shelfHouse, key: shelfHouseKey(scope.homes, asked.to ?? asked.house) },
  ]);
  const target = openHouse(shelved);
  if (!found || !body || found.value.place !== "passing") {
    return { result: "refused", code: "not_passing", events: [], changes: [] };
  }
  if (!target) {
    const back = stepped(scope, found.value, { type: "referral.pass_refused" }, { place: "here" });
    return {
      result: "refused",
      code: "unknown_house",
      events: happenedIn(scope, [asked.house], { type: "referral.pass_refused", referral: asked.referral }),
      changes: settle(scope, found, back),
    };
  }
  const data = { from: found.value.house ? "house" : "inbox", to: asked.to ? target.value.name : null };
  const header = stepped(
    scope,
    found.value,
    { type: "referral.passed", data },
    {
      house: asked.to,
      place: "here",
      ...decideByWith(found.value, asked.to ? target.value.decisionHours : defaultDecisionHours, scope.now()),
    },
  );
  return {
    result: "done",
    events: happenedIn(scope, [asked.house, asked.to], {
      type: "referral.passed",
      referral: asked.referral,
      data,
    }),
    changes: relocate(scope, found, body, header),
  };
}
