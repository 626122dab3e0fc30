import { beforeEach, expect, test } from "vitest";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { swapBeds } from "#shared/residents/stay/swap-beds.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { stagePeople, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});
const linus = { legalName: "Linus Bracken", birthDate: "1988-01-02" };
const manager = () => stage.world.as(stage.world.lantern.members.house_manager, stage.juniper);

const twoResidents = async () => {
  const { juniper, livesIn, stayOf } = stage;
  const [one, two] = [await livesIn(juniper, theo), await livesIn(juniper, linus)];
  const beds = async () => [(await stayOf(juniper, one))?.bed, (await stayOf(juniper, two))?.bed] as const;
  return { one, two, beds };
};
const inBed = async (id: `bed_${string}` | undefined) => {
  const { care, juniper } = stage;
  const key = bedKey(care.homes.house(juniper), id ?? "bed_none");
  return (await care.table.get(bed, key))?.value.occupant?.stay;
};

test("two residents swap beds in one act, and both moves are recorded", async () => {
  const { world, juniper } = stage;
  const { one, two, beds } = await twoResidents();
  const [first, second] = await beds();
  await swapBeds(manager(), { house: juniper, stay: one, with: two, command: command() });
  expect(await beds()).toEqual([second, first]);
  expect([await inBed(first), await inBed(second)]).toEqual([two, one]);
  const said = (await wholeTable(world)).filter((item) => JSON.stringify(item).includes("stay.bed_changed"));
  expect(said.filter((item) => item.kind === "event")).toHaveLength(2);
  await expect(
    swapBeds(manager(), { house: juniper, stay: one, with: one, command: command() }),
  ).rejects.toMatchObject({ code: "already_there" });
});

test("with a move of one of them at the same time, each is in one bed and each bed has one resident", async () => {
  const { world, juniper } = stage;
  const { one, two, beds } = await twoResidents();
  const free = [...(await world.beds(world.lantern, juniper)).values()].at(-1) ?? "bed_none";
  await Promise.allSettled([
    swapBeds(manager(), { house: juniper, stay: one, with: two, command: command() }),
    moveBed(manager(), { house: juniper, stay: two, bed: free, command: command() }),
  ]);
  const [mine, theirs] = await beds();
  expect(mine).not.toBe(theirs);
  expect([await inBed(mine), await inBed(theirs)]).toEqual([one, two]);
});
