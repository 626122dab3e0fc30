import { beforeAll, expect, test } from "vitest";
import { readSafetyPlan, safetySeen, writeSafetyPlan } from "#shared/plans/safety-plan.ts";
import { chooseRecord } from "#shared/residents/emergency/choose-record.ts";
import { openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import { readInEmergency } from "#shared/residents/emergency/read-in-emergency.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { scopeOfEmergencies } from "#shared/table/member-scopes.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { steady } from "../support/plans.ts";
import { command, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let they: Walking;
beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  await writeSafetyPlan(they.mentor, { ...steady, command: command() });
});

const helps = async (scope = they.resident) => (await readSafetyPlan(scope)).plan?.helps;

test("a safety plan is the resident's and their mentor's: of two who write it at once, the second is told", async () => {
  expect([await helps(), await helps(they.mentor)]).toEqual(["Walk to the pier", "Walk to the pier"]);
  const seen = safetySeen((await readSafetyPlan(they.resident)).plan);
  const write = (scope: Walking["mentor"], said: string) =>
    writeSafetyPlan(scope, { ...steady, helps: said, seen, command: command() });
  const both = await Promise.allSettled([
    write(they.resident, "Call Rosa"),
    write(they.mentor, "Go running"),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(both.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "plan_rewritten" });
  const sent = { ...steady, helps: " ", people: [{ name: "Rosa", phone: "12" }], command: command() };
  await expect(writeSafetyPlan(they.resident, sent)).rejects.toMatchObject({
    fields: [
      { pointer: "/helps", code: "safety_plan.helps_required" },
      { pointer: "/people/0/phone", code: "text.phone" },
    ],
  });
});

test("an emergency access to this resident's record shows it, noted before; no other record, and no house page does", async () => {
  const { lantern } = world;
  const { house } = they.at;
  const manager = { ...lantern.members.house_manager, houses: [lantern.houses.alder] };
  const scope = scopeOfEmergencies(world.world, manager, "req");
  const sent = { house, reason: "self_harm", words: "Not answering", identity: manager.identity };
  const { emergency } = await openEmergency(scope, { ...sent, command: command() });
  expect(JSON.stringify(await readInEmergency(scope, { emergency }))).not.toContain("stop answering");
  await chooseRecord(scope, { emergency, stay: they.at.stay, command: command() });
  expect((await readInEmergency(scope, { emergency })).record?.safety?.signs).toBe(steady.signs);
  await world.drain();
  const own = world.as(lantern.members.house_manager, house);
  const page = await readStay(own, they.at);
  expect(JSON.stringify(page)).not.toContain("stop answering");
  expect(page.looked.map(({ purpose }) => purpose)).toContain(`emergency_${emergency}`);
  world.clock.pass({ hours: 4 });
  expect((await readInEmergency(scope, { emergency })).record).toBeUndefined();
  expect(() => they.mentor.inSafety(they.journey)).toThrow("forbidden");
  await assigned(world, they.journey, lantern.members.alumni);
  const late = {
    ...steady,
    seen: safetySeen((await readSafetyPlan(they.resident)).plan),
    command: command(),
  };
  await expect(writeSafetyPlan(they.mentor, late)).rejects.toMatchObject({ code: "handed_over" });
});
