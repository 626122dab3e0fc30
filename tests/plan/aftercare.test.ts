import { beforeAll, expect, test } from "vitest";
import { askAftercare } from "#shared/plans/aftercare/ask-aftercare.ts";
import { carryIntoJourney } from "#shared/plans/aftercare/carry-aftercare.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { journey as journeyEntity, journeyHeader, journeyKey } from "#shared/records/journey/journey.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, remove, replace } from "#shared/table/transact.ts";
import { assigned, journeyOf, type Walking, walking, walkingIn } from "../support/beside.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command, createSmallWorld } from "../support/small-world.ts";

const words = "Ask for help before it gets loud. IOP at Bayleaf, three mornings a week.";

let at: AtJuniper;
/** Came by a referral with an aftercare plan. */
let they: Walking;
/** Walked in. */
let without: Walking;
beforeAll(async () => {
  at = await atJuniper(
    (payload) => ({
      ...payload,
      routing: { ...payload.routing, program: "Larkfield" },
      treatment: { ...payload.treatment, aftercarePlan: words },
    }),
    await createSmallWorld(),
  );
  const { world, house, manager } = at;
  await at.accept(24);
  const { stay } = await moveIn(manager, at.on());
  await world.drain();
  const here = { house, stay };
  const by = world.lantern.members.peer_mentor;
  const { journey, person } = await journeyOf(world, here);
  await assigned(world, journey, by);
  they = walkingIn(world, { at: here, journey, person, by });
  without = await walking(world, { bed: "1B" });
});

const found = async (scope: Scope) => (await readPlan(scope)).aftercare;
const asked = async (scope: Scope, sent: { agreed?: "yes" } = {}) => {
  await askAftercare(scope, { ...sent, command: command() });
  await at.world.drain();
  return found(scope);
};
const asks = async () => {
  const { table, homes } = at.world.system(at.world.lantern);
  const now = await table.get(journeyEntity, journeyKey(homes, they.journey));
  if (!now) throw new Error("no journey");
  return { now, asks: { journey: they.journey, person: they.person, epoch: now.value.epoch } };
};

test("the plan a program sent comes onto the journey only once the resident wishes it, as it was written and from whom", async () => {
  expect(await found(they.mentor)).toBeUndefined();
  await expect(askAftercare(they.mentor, { command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/agreed", code: "plan.aftercare_agreement" }],
  });
  await askAftercare(they.resident, { command: command() });
  expect(await found(they.resident)).toBeUndefined();
  await at.world.drain();
  expect(await found(they.mentor)).toMatchObject({ words, program: "Larkfield", basis: "part_2" });
  expect(await asked(without.mentor, { agreed: "yes" })).toBe("no_referral");
});

test("it is somebody else's to read neither after a handover on its way nor once the journey is another person's", async () => {
  const { world } = at;
  const { table } = world.system(world.lantern);
  const before = await asks();
  const late = await carryIntoJourney(world.system(world.lantern), before.asks);
  await assigned(world, they.journey, world.lantern.members.alumni);
  await expect(table.write(late.changes)).rejects.toThrow("journey.header");
  expect(await carryIntoJourney(world.system(world.lantern), before.asks)).toMatchObject({
    result: "refused",
    changes: [],
  });
  const { now } = await asks();
  const other = { ...now.value, person: "per_other" as const };
  await table.write([card(journeyHeader, other, now.version)]);
  expect(await found(they.resident)).toBeUndefined();
  await table.write([card(journeyHeader, now.value, now.version)]);
  expect(await found(they.resident)).toMatchObject({ words });
});

test("a referral without a plan, or deleted meanwhile, is said", async () => {
  const { world, house, referral } = at;
  const { table, homes } = world.system(world.lantern);
  const late = await carryIntoJourney(world.system(world.lantern), (await asks()).asks);
  const key = bodyKey(homes, house, referral);
  const body = await table.get(referralBody, key);
  if (!body) throw new Error("no body");
  const { aftercarePlan: _, ...treatment } = body.value.payload.treatment;
  const value = { ...body.value, payload: { ...body.value.payload, treatment } };
  await table.write([replace(referralBody, body, value)]);
  await expect(table.write(late.changes)).rejects.toThrow("referral.body");
  expect(await asked(they.resident)).toBe("no_plan");
  await table.write([remove("body", key)]);
  expect(await asked(they.resident)).toBe("gone");
});
