import { beforeEach, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readTransfer } from "#shared/views/transfer-page.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let care: Scope;
let from: StayPlace;
let to: Id<"house">;
beforeEach(async () => {
  world = await createSmallWorld();
  const house = world.lantern.houses.juniper;
  to = world.lantern.houses.alder;
  care = world.as(world.lantern.members.admissions);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(care, { house, bed, ...who, command: command() });
  from = { house, stay };
  await world.drain();
});

async function transferred(carry: readonly string[]): Promise<StayPlace> {
  const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
  const agreed = { carry, tellWhere: false, agreed: true, command: command() };
  const there = await transferStay(care, { ...from, to, bed, on: world.today(), ...agreed });
  await world.drain();
  return there;
}

async function askedAndAnswered(): Promise<void> {
  const manager = world.as(world.lantern.members.house_manager, from.house);
  await askAccommodation(manager, { ...from, asked: "A lower bunk", command: command() });
  world.clock.pass({ minutes: 5 });
  await askAccommodation(manager, { ...from, asked: "Quiet after nine", command: command() });
  const [, first] = (await listAccommodations(manager, from)).asked;
  await decideAccommodation(manager, {
    ...from,
    accommodation: first?.value.id ?? "acc_none",
    version: first?.version ?? 0,
    form: { answer: "granted", what: "1A is a lower bunk", ground: "", alternative: "", reviewOn: "" },
    command: command(),
  });
}

test("requests move along if agreed: in the resident's words, for the new house to answer", async () => {
  expect((await readTransfer(care, { ...from, to })).carry).not.toContain("accommodations");
  await askedAndAnswered();
  expect((await readTransfer(care, { ...from, to })).carry).toContain("accommodations");
  const there = await transferred(["accommodations"]);
  const neighbor = { ...world.lantern.members.house_manager, houses: [to] };
  const { asked } = await listAccommodations(world.as(neighbor, to), there);
  expect(asked.map(({ value }) => value.asked)).toEqual(["Quiet after nine", "A lower bunk"]);
  for (const { value } of asked) {
    expect(value).toMatchObject({ at: there, decisions: [], reviewOn: null, brought: true });
    expect(value.takenDownBy).toMatchObject({ name: "admissions of net_lantern" });
  }
  // It doesn't mention the old house, and the records there are unchanged.
  expect(JSON.stringify(asked)).not.toMatch(/juniper|1A is a lower bunk|house_manager/i);
  expect((await listAccommodations(care, from)).asked[1]?.value.decisions).toHaveLength(1);
});

test("delivered twice they exist once, and a response given since is not overwritten", async () => {
  await askedAndAnswered();
  const there = await transferred(["accommodations"]);
  const { asked } = await listAccommodations(care, there);
  await decideAccommodation(care, {
    ...there,
    accommodation: asked[0]?.value.id ?? "acc_none",
    version: asked[0]?.version ?? 0,
    form: { answer: "granted", what: "From nine it is quiet", ground: "", alternative: "", reviewOn: "" },
    command: command(),
  });
  await world.drain((records) => [...records, ...records]);
  world.clock.pass({ hours: 1 });
  await world.tick();
  const after = await listAccommodations(care, there);
  expect(after.asked).toHaveLength(2);
  expect(after.asked[0]?.value.decisions).toHaveLength(1);
});

test("if not agreed they stay behind; users without permission don't see that any arrived", async () => {
  await askedAndAnswered();
  const there = await transferred(["phone"]);
  expect((await listAccommodations(care, there)).asked).toEqual([]);
  from = there;
  to = world.lantern.houses.juniper;
  await askAccommodation(care, { ...there, asked: "A rail", command: command() });
  const back = await transferred(["accommodations"]);
  const staff = world.as(world.lantern.members.house_staff, back.house);
  expect(JSON.stringify(await readStay(staff, back))).not.toContain("ccommodation");
  await expect(listAccommodations(staff, back)).rejects.toMatchObject({ kind: "forbidden" });
});
