import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { scopeInHouse, scopeOverNetwork } from "#shared/table/member-scopes.ts";
import type { World } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { highMesaReferrals } from "./high-mesa/referrals.ts";
import { at, command, partnerScope, type Seeded } from "./kit.ts";
import { answered } from "./lantern-row/answered.ts";
import { undecided } from "./lantern-row/undecided.ts";
import { payloadOf } from "./payload-of.ts";
import type { DemoReferral } from "./referral.ts";
import { localHalfHour, takeSteps } from "./seed-steps.ts";

type Sent = readonly { readonly plan: DemoReferral; readonly id: Id<"referral"> }[];

const ago = (now: Temporal.Instant, hours: number) => now.subtract({ minutes: Math.round(hours * 60) });
const networkOfPlan = (seeded: readonly Seeded[], plan: DemoReferral): Seeded => {
  const found = seeded.find((one) => one.plan.id === plan.network);
  if (!found) throw new Error("The demo has no such network");
  return found;
};

/** Sends every demo referral as its partner at its time. */
export async function sendReferrals(
  system: System,
  seeded: readonly Seeded[],
  now: Temporal.Instant,
): Promise<Sent> {
  const sent: { plan: DemoReferral; id: Id<"referral"> }[] = [];
  for (const plan of [...undecided, ...answered, ...highMesaReferrals]) {
    const network = networkOfPlan(seeded, plan);
    const scope = partnerScope(at(system.world, ago(now, plan.receivedHoursAgo)), network, plan.partner);
    const { timeZone, legalEntity, partners } = network.plan;
    const payload = payloadOf(plan, now, timeZone, legalEntity, partners[plan.partner] ?? "");
    const { referral } = await submitReferral(scope, {
      payload,
      parties: await readParties(scope),
      command: command(),
      bodyHash: plan.reference,
    });
    sent.push({ plan, id: referral.id });
  }
  return sent;
}

/** What happened to them since: routed, accepted, declined, withdrawn, moved in, a lapsed hold. */
export async function settleReferrals(
  system: System,
  seeded: readonly Seeded[],
  sent: Sent,
  now: Temporal.Instant,
): Promise<void> {
  for (const { plan, id } of sent) {
    const network = networkOfPlan(seeded, plan);
    const soon = at(system.world, ago(now, Math.max(plan.receivedHoursAgo - 0.5, 0.1)));
    const house = plan.house ? network.houses.get(plan.house) : undefined;
    if (house) {
      const care = scopeOverNetwork(soon, network.care, "care", "demo");
      await routeReferral(care, { referral: id, house, command: command() });
    }
    if (plan.outcome?.kind === "withdrawn") {
      await withdrawReferral(partnerScope(soon, network, plan.partner), { referral: id, command: command() });
    }
    if (plan.outcome?.kind === "waitlisted") {
      await waitlist(system.world, network, plan, id, now);
      continue;
    }
    if (!house) continue;
    await decide(system.world, network, plan, id, house, now);
    await takeSteps(system.world, network, { plan, referral: id, house, now });
  }
}

/** As a house's form sends it: house-local, on the half hour. */
const localText = (until: Temporal.Instant, timeZone: string): string =>
  until
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: "minute", roundingIncrement: 30 })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/** Puts a referral on the waitlist an hour after it arrived; a bed, if any, was offered an hour ago. */
async function waitlist(
  world: World,
  network: Seeded,
  plan: DemoReferral,
  referral: Id<"referral">,
  now: Temporal.Instant,
): Promise<void> {
  if (plan.outcome?.kind !== "waitlisted") return;
  const { reason, offered } = plan.outcome;
  const house = (plan.house && network.houses.get(plan.house)) || null;
  const care = (moment: Temporal.Instant) =>
    scopeOverNetwork(at(world, moment), network.care, "care", "demo");
  const then = care(ago(now, plan.receivedHoursAgo - 1));
  await putOnWaitlist(then, { house, referral, reason, command: command() });
  if (!house || !offered) return;
  const scope = care(ago(now, 1));
  const bed = (await readBoard(scope, { house })).beds.find((one) => one.label === offered)?.id;
  if (!bed) throw new Error("The demo has no such bed");
  const until = localText(now.add({ hours: 20 }), network.plan.timeZone);
  await offerBed(scope, { house, referral, bed, until, command: command() });
}

async function decide(
  world: World,
  network: Seeded,
  plan: DemoReferral,
  referral: Id<"referral">,
  house: Id<"house">,
  now: Temporal.Instant,
): Promise<void> {
  const { outcome } = plan;
  if (!outcome || outcome.kind === "withdrawn" || outcome.kind === "waitlisted") return;
  const decidedAt = outcome.kind === "accepted" ? ago(now, 2) : ago(now, plan.receivedHoursAgo - 2);
  const scope = scopeInHouse(at(world, decidedAt), network.care, house, "demo");
  if (outcome.kind === "declined") {
    await declineReferral(scope, {
      house,
      referral,
      reason: outcome.reason,
      wouldChange: "A bed opens the second week of next month.",
      elsewhere: "Mesa House has two open beds now.",
      command: command(),
    });
    return;
  }
  const bed = (await readBoard(scope, { house })).beds.find((one) => one.label === outcome.bed)?.id;
  if (!bed) throw new Error("The demo has no such bed");
  const ends =
    outcome.kind === "accepted" ? now.add({ hours: outcome.holdHours }) : decidedAt.add({ hours: 30 });
  const until = localHalfHour(ends, network.plan.timeZone);
  const accepted = { house, referral, bed, until, command: command() };
  if (outcome.kind === "accepted" && outcome.conditions)
    await acceptReferral(scope, { ...accepted, conditions: outcome.conditions });
  else await acceptReferral(scope, accepted);
  if (outcome.kind !== "moved_in") return;
  const arrived = scopeInHouse(at(world, ago(now, outcome.daysAgo * 24)), network.care, house, "demo");
  await moveIn(arrived, { house, referral, bed, command: command() });
}
