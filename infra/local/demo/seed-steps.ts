import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { askForVote } from "#shared/referrals/decisions/ask-for-vote.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import type { World } from "#shared/table/scope.ts";
import { at, command, type Seeded } from "./kit.ts";
import type { DemoReferral } from "./referral.ts";

/** A time as the house's form sends it, rounded to the half hour. */
export const localHalfHour = (moment: Temporal.Instant, timeZone: string): string =>
  moment
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: "minute", roundingIncrement: 30 })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/**
 * Open steps of a demo referral: a question, a phone screen today, a vote, an accommodation request, a
 * no-show.
 */
export async function takeSteps(
  world: World,
  network: Seeded,
  on: { plan: DemoReferral; referral: Id<"referral">; house: Id<"house">; now: Temporal.Instant },
): Promise<void> {
  const { plan, referral, house, now } = on;
  const ago = (minutes: number) =>
    scopeInHouse(at(world, now.subtract({ minutes })), network.care, house, "demo");
  const one = () => ({ house, referral, command: command() });
  if (plan.asked) {
    const { question, hoursAgo } = plan.asked;
    await requestInformation(ago(hoursAgo * 60), { ...one(), question });
  }
  if (plan.callInHours !== undefined) {
    const { timeZone } = network.plan;
    const soon = now.add({ minutes: Math.round(plan.callInHours * 60) });
    await planScreen(ago(60), { ...one(), at: localHalfHour(soon, timeZone), who: network.care.name });
  }
  if (plan.accommodation) {
    const { words, answered } = plan.accommodation;
    const asked = { ...one(), asked: words };
    const { accommodation } = await askAccommodation(ago(80), asked);
    const form = { answer: "working", what: answered.what, ground: "", alternative: "" };
    const reviewOn = now.toZonedDateTimeISO(network.plan.timeZone).toPlainDate().add({ days: answered.days });
    await decideAccommodation(ago(40), {
      ...one(),
      accommodation,
      version: 1,
      form: { ...form, reviewOn: reviewOn.toString() },
    });
  }
  if (plan.voteAsked) await askForVote(ago(90), one());
  if (plan.outcome?.kind === "accepted" && plan.outcome.missedMinutesAgo !== undefined)
    await markNoShow(ago(plan.outcome.missedMinutesAgo), { ...one(), keepBed: true });
}
