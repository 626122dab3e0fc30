import { beforeEach, describe, expect, test } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { sayParting } from "#shared/journeys/beside/say-parting.ts";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { setCover } from "#shared/mentors/cover/set-cover.ts";
import { journey as journeyEntity, journeyKey } from "#shared/records/journey/journey.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { inPerson } from "../support/tests.ts";

let world: SmallWorld;
let they: Walking;
let made: Walking;
/** A resident with a mentor, and with the volunteer standing in for two weeks. */
const first = madeOnce(async () => {
  ({ world, they: made } = await walkingWorld());
  const { peer_mentor: mentor, volunteer } = world.lantern.members;
  const [from, until] = [0, 14].map((days) =>
    String(world.clock.now().add({ hours: 24 * days })).slice(0, 10),
  );
  const given = { by: volunteer.member, from: from ?? "", until: until ?? "" };
  const by = inPerson(world, world.lantern.members.supervisor);
  await setCover(made.supervisor, { mentor: mentor.member, ...given, ...by, command: command() });
  await world.drain();
  return world;
});
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
});

const now = async () => {
  const { table, homes } = world.system(world.lantern);
  return (await table.get(journeyEntity, journeyKey(homes, they.journey)))?.value;
};
const leaves = async (kind = "graduated") => {
  const care = world.as(world.lantern.members.admissions);
  await moveOut(care, { ...they.at, kind, on: world.today(), command: command() });
  await world.drain();
};
const says = async (who: "resident" | "mentor", goesOn: string) => {
  await sayParting(they[who], { goesOn, command: command() });
  await world.drain();
};
const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const unbroken = async () => expect(await differences(world.system(world.lantern))).toEqual([]);

describe("when a resident moves out", () => {
  test("whoever stands in no longer does, and both are asked: they go on only if both say so", async () => {
    expect(await now()).toMatchObject({
      cover: { member: world.lantern.members.volunteer.member },
      epoch: 3,
    });
    await leaves();
    const mentor = world.lantern.members.peer_mentor.member;
    expect(await now()).toMatchObject({ mentor, cover: null, house: null, epoch: 4 });
    expect((await readAgenda(they.own)).residents).toMatchObject([{ asksUntil: expect.any(String) }]);
    expect((await readOwnPage(they.resident)).beside).toMatchObject({ asksUntil: expect.any(String) });
    await says("resident", "yes");
    expect((await readOwnPage(they.resident)).beside).toMatchObject({ asksUntil: null });
    await expect(says("resident", "no")).rejects.toEqual(refusal("nothing_asked"));
    await says("mentor", "yes");
    expect(await now()).toMatchObject({ mentor, parting: null, epoch: 4 });
    world.clock.pass({ hours: 24 * 40 });
    await world.tick();
    expect(await now()).toMatchObject({ mentor });
    await unbroken();
  });

  test.each(["resident", "mentor"] as const)(
    "one no of the %s ends it at once, without a reason",
    async (who) => {
      await leaves();
      await says(who === "resident" ? "mentor" : "resident", "yes");
      await says(who, "no");
      expect(await now()).toMatchObject({ mentor: null, parting: null, epoch: 5 });
      expect((await readAgenda(they.own)).residents).toEqual([]);
      const again = setNext(they.mentor, { nextOn: world.today(), promised: "", command: command() });
      await expect(again).rejects.toEqual(refusal("handed_over"));
      await unbroken();
    },
  );

  test("silence ends it after thirty days, and not before", async () => {
    await leaves();
    await says("mentor", "yes");
    world.clock.pass({ hours: 24 * 30 - 1 });
    await world.tick();
    expect((await now())?.mentor).not.toBeNull();
    world.clock.pass({ hours: 1 });
    await world.tick();
    await world.drain();
    expect(await now()).toMatchObject({ mentor: null, parting: null });
    await unbroken();
  });

  test("a death ends it at once, and asks no one", async () => {
    await leaves("died");
    expect(await now()).toMatchObject({ mentor: null, cover: null, parting: null });
  });
});

test("a transfer that takes the journey along keeps mentor and cover, and asks no one", async () => {
  const care = world.as(world.lantern.members.admissions);
  const to = world.lantern.houses.alder;
  const bed = (await world.beds(world.lantern, to)).get("1A") ?? "bed_none";
  const agreed = { carry: ["journey"], tellWhere: false, agreed: true, command: command() };
  await transferStay(care, { ...they.at, to, bed, on: world.today(), ...agreed });
  await world.drain();
  const { peer_mentor: mentor, volunteer } = world.lantern.members;
  expect(await now()).toMatchObject({
    ...{ house: to, mentor: mentor.member, parting: null, epoch: 3 },
    cover: { member: volunteer.member },
  });
  await unbroken();
});
