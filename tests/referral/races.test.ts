import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept, stayOf } from "#shared/records/referral/state.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { openMessages } from "../support/open-messages.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { type ReferralStep, referralStepNames, referralSteps, stepsHold } from "../support/referral-steps.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

const runs = Math.max(6, Math.floor(Number(process.env.PORCHLIGHT_RACE_RUNS ?? 12) / 2));

type Act = ReferralStep | "accept" | "decline" | "withdraw" | "move_in";
const acts: readonly Act[] = [...referralStepNames, "accept", "decline", "withdraw", "move_in"];
const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };

async function act(it: AtJuniper, what: Act, at: number): Promise<void> {
  const { world, care, larkfield: partner, referral, house, manager } = it;
  const bed = { id: it.bed, house };
  try {
    if (what === "accept") await it.accept(3 + at);
    else if (what === "decline") await declineReferral(manager, { ...it.on(), ...why });
    else if (what === "withdraw") await withdrawReferral(partner, { referral, command: command() });
    else if (what === "move_in") await moveIn(manager, { ...it.on(), ...(at > 2 ? { bed: it.bed } : {}) });
    else await referralSteps[what]({ world, care, partner, referral, house, bed, at });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** The state in which the race starts. */
const begins = {
  received: async () => {},
  asked: (it: AtJuniper) => act(it, "ask", 0),
  accepted: (it: AtJuniper) => act(it, "accept", 0),
  on_conditions: (it: AtJuniper) => act(it, "accept_on_conditions", 4),
  missed: async (it: AtJuniper) => {
    await act(it, "accept", 2);
    await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "" });
    await act(it, "no_show", 0);
  },
} satisfies Record<string, (it: AtJuniper) => Promise<void>>;
const beginnings = Object.keys(begins) as (keyof typeof begins)[];

test("concurrent acts on one referral have one outcome, and nothing is incomplete", async () => {
  const together = fc.array(fc.record({ what: fc.constantFrom(...acts), at: fc.nat(5) }), {
    minLength: 2,
    maxLength: 5,
  });
  const rounds = fc.array(together, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...beginnings), rounds, fc.integer(), async (begin, all, seed) => {
      const it = await atJuniper();
      const random = seeded(seed);
      await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "" });
      await begins[begin](it);
      for (const round of all) {
        await it.world.drain((records) => disorder(random, records));
        await Promise.all(round.map(({ what, at }) => act(it, what, at)));
        if (random() < 0.3) it.world.clock.pass({ hours: 2 });
      }
      for (let again = 0; again < 4; again += 1) {
        await it.world.drain((records) => disorder(random, records));
        it.world.clock.pass({ minutes: 1 });
        await it.world.tick();
      }
      await it.world.drain();
      await holds(it);
    }),
    { numRuns: runs },
  );
});

async function holds(it: AtJuniper): Promise<void> {
  const items = await wholeTable(it.world);
  const data = <T>(kind: string) => items.filter((one) => one.kind === kind).map((one) => one.data as T);
  const headers = data<ReferralHeader>("referral").filter((one) => one.place !== "moved");
  expect(headers).toHaveLength(1);
  stepsHold(headers);
  const [header] = headers;
  const held = data<Bed>("bed").flatMap((one) => (one.hold ? [`${one.id} ${one.hold.referral}`] : []));
  const kept = header && bedKept(header.state);
  expect(held).toEqual(kept ? [`${kept.bed} ${header.id}`] : []);
  const inBeds = data<Bed>("bed").filter((one) => one.occupant);
  const stay = header && stayOf(header.state);
  expect(inBeds.map((one) => one.occupant?.stay)).toEqual(stay ? [stay] : []);
  expect(openMessages(items)).toEqual([]);
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
}
