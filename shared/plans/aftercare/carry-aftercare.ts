import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { type AftercarePlan, aftercarePlan, type SentAftercare } from "#shared/records/plan/aftercare.ts";
import { bodyKey, type ReferralBody, referralBody } from "#shared/records/referral/body.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, firstVersion, unchanged } from "#shared/table/transact.ts";
import { planEvent } from "../change-plan.ts";
import type { carryAftercare } from "./requests.ts";

/** Puts what the referral said of aftercare into the journey. Refused if the journey is somebody else's since. */
export async function carryIntoJourney(
  scope: Scope,
  { journey: id, person, epoch }: z.infer<typeof carryAftercare.schema>,
): Promise<Handled> {
  const was = await scope.table.get(journey, journeyKey(scope.homes, id));
  if (was?.value.person !== person || was.value.epoch !== epoch)
    return { result: "refused", code: "handed_over", events: [], changes: [] };
  const { from, found } = await foundIn(scope, was.value);
  const value = { journey: id, person, carriedAt: stamp(scope.now()), found };
  const home = scope.homes.exchange(id);
  return {
    result: "done",
    events: [planEvent(id, home, "plan.aftercare_carried")],
    changes: [
      inEpoch(scope.homes, was.value),
      ...(from ? [unchanged(from)] : []),
      card(aftercarePlan, value, firstVersion),
    ],
  };
}

interface Found {
  readonly from: Stored<ReferralBody> | undefined;
  readonly found: AftercarePlan["found"];
}

/** The plan in the latest of their referrals that has one. */
async function foundIn({ homes, table }: Scope, { stays, person }: Journey): Promise<Found> {
  const own = stays.filter((one) => one.person === person).toReversed();
  const opened = await table.getAll(
    own.map((one) => ({ entity: stay, key: stayKey(homes, one.house, one.stay) })),
  );
  const bodies = await table.getAll(
    opened.map((one) => ({
      entity: referralBody,
      key: one?.value.referral ? bodyKey(homes, one.value.house, one.value.referral) : undefined,
    })),
  );
  const from = bodies.find((one) => one?.value.payload.treatment.aftercarePlan);
  if (from) return { from, found: saidIn(from.value) };
  if (bodies.some(Boolean)) return { from, found: "no_plan" };
  return { from, found: opened.some((one) => one?.value.referral) ? "gone" : "no_referral" };
}

const saidIn = ({ payload, provenance }: ReferralBody): SentAftercare => ({
  words: payload.treatment.aftercarePlan ?? "",
  program: payload.routing.program ?? "",
  basis: payload.consent?.basis ?? "other",
  receivedAt: provenance.receivedAt,
});
