import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import { journey, journeyHeader, journeyHeaderKey, journeyKey } from "#shared/records/journey/journey.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { reverseMoveIn } from "#shared/residents/stay/reverse-move-in.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let care: Scope;
let first: StayPlace;
beforeEach(async () => {
  world = await createSmallWorld();
  care = world.as(world.lantern.members.admissions);
  first = await movedIn("Linus Bracken", "1A");
});

async function movedIn(legalName: string, label: string): Promise<StayPlace> {
  const house = world.lantern.houses.juniper;
  const bed = (await world.beds(world.lantern, house)).get(label) ?? "bed_none";
  const who = { legalName, birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(care, { house, bed, ...who, command: command() });
  await world.drain();
  return { house, stay };
}

const stayAt = async ({ house, stay }: StayPlace) => {
  const found = await care.table.get(stayEntity, stayKey(care.homes, house, stay));
  if (!found?.value.confirmed) throw new Error("Not confirmed");
  return { ...found.value, person: found.value.confirmed.person };
};

/** A journey as the system, the resident and the door read it. */
async function read(id: Id<"journey">) {
  const { table, homes, network } = world.system(world.lantern);
  const own = (await table.get(journey, journeyKey(homes, id)))?.value;
  const resident = scopeOfResident(
    world.world,
    { network, journey: id, person: own?.person ?? "per_none" },
    "req",
  );
  const header = await resident.table.get(journeyHeader, journeyHeaderKey(homes, id));
  const door = await world.world.openDoor("me").get(journeyDoor, journeyDoorKey(network, id));
  expect(header?.value).toEqual(own);
  return { own, door: door?.value, resident };
}

async function transferred(from: StayPlace, label: string, carry: readonly string[]): Promise<StayPlace> {
  const to = world.lantern.houses.alder;
  const bed = (await world.beds(world.lantern, to)).get(label) ?? "bed_none";
  const agreed = { carry, tellWhere: false, agreed: true, command: command() };
  const there = await transferStay(care, { ...from, to, bed, on: world.today(), ...agreed });
  await world.drain();
  return there;
}

describe("a journey", () => {
  test("opens at the move-in, names the person at its door, and stays open after the move-out", async () => {
    const { journey: id, person } = await stayAt(first);
    const before = await read(id);
    expect(before.own).toMatchObject({ person, house: first.house, mentor: null, language: null, epoch: 1 });
    expect(before.door).toMatchObject({ person, epoch: 1, mentor: null, cover: null, clinicians: [] });
    await moveOut(care, { ...first, kind: "graduated", on: world.today(), command: command() });
    await world.drain();
    const after = await read(id);
    expect(after.own).toMatchObject({ person, house: null, stays: [{ ...first, until: world.today() }] });
    expect(after.door).toMatchObject({ person, epoch: 1 });
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("goes along at a transfer if the resident agrees; else another one begins", async () => {
    const { journey: id } = await stayAt(first);
    const second = await transferred(first, "2A", ["journey"]);
    expect((await stayAt(second)).journey).toBe(id);
    const { own } = await read(id);
    expect(own).toMatchObject({ house: second.house, epoch: 1 });
    expect(own?.stays.map(({ stay }) => stay)).toEqual([first.stay, second.stay]);
    const other = await movedIn("Ona Rook", "1B");
    const there = await transferred(other, "2B", []);
    expect((await stayAt(there)).journey).not.toBe((await stayAt(other)).journey);
  });

  test("of a stay that was another's has a new epoch, and its door names them", async () => {
    const { journey: id, person } = await stayAt(first);
    const linked = await linkStay(care, { ...first, person: null, command: command() });
    await world.drain();
    const { door } = await read(id);
    expect(door).toMatchObject({ person: linked.person, epoch: 2 });
    expect(linked.person).not.toBe(person);
  });

  test("is never joined with another by a merge of their people", async () => {
    const other = await movedIn("Ona Rook", "1B");
    await moveOut(care, { ...other, kind: "graduated", on: world.today(), command: command() });
    await world.drain();
    const [one, two] = [await stayAt(first), await stayAt(other)];
    await mergePersons(care, {
      person: one.person,
      other: two.person,
      reason: "Same ID",
      command: command(),
    });
    await world.drain();
    expect((await read(one.journey)).own?.stays).toHaveLength(1);
    expect((await read(two.journey)).own).toMatchObject({
      person: two.person,
      stays: [{ stay: other.stay }],
    });
  });

  test("of a stay entered in error lets no resident in", async () => {
    const { journey: id } = await stayAt(first);
    await reverseMoveIn(care, { ...first, reason: "Wrong bed", command: command() });
    await world.drain();
    expect((await read(id)).door).toMatchObject({ person: null, epoch: 2 });
  });
});

test("a resident reaches their own journey and consents, and nothing else", async () => {
  const other = await movedIn("Ona Rook", "1B");
  const [own, theirs] = [await stayAt(first), await stayAt(other)];
  const { resident } = await read(own.journey);
  const { homes } = resident;
  for (const home of [homes.journey(own.journey), homes.self(own.journey), homes.consents(own.person)])
    await expect(resident.table.listKeys(home, 1)).resolves.toBeDefined();
  for (const home of [
    homes.journey(theirs.journey),
    homes.exchange(theirs.journey),
    homes.consents(theirs.person),
    homes.house(first.house),
    homes.people(),
    homes.directory(),
  ])
    await expect(resident.table.listKeys(home, 1)).rejects.toThrow("outside its scope");
  // Nor do staff or the system read a journey.
  for (const scope of [care, world.system(world.lantern), world.as(world.lantern.members.network_admin)])
    for (const home of [homes.journey(own.journey), homes.self(own.journey)])
      await expect(scope.table.listKeys(home, 1)).rejects.toThrow("outside its scope");
});
