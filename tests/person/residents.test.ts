import { beforeEach, expect, test } from "vitest";
import { listResidents } from "#shared/residents/stay/list-residents.ts";
import { stagePeople, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

test("lists a house's current and former residents by name, and no one of another house", async () => {
  const { world, juniper, alder, livesIn, leaves } = stage;
  await leaves(juniper, await livesIn(juniper, theo));
  await livesIn(juniper, { legalName: "Théodore Lark" });
  await livesIn(alder, { legalName: "Theo Elsewhere" });
  const manager = world.as(world.lantern.members.house_manager, juniper);
  const all = await listResidents(manager, { house: juniper });
  expect([all.current.map((one) => one.legalName), all.former.map((one) => one.legalName)]).toEqual([
    ["Théodore Lark"],
    ["Theo Wagtail"],
  ]);
  const named = await listResidents(manager, { house: juniper, name: "theo la" });
  expect([named.current.length, named.former.length]).toEqual([1, 0]);
  expect(JSON.stringify(await listResidents(manager, { house: juniper, name: "theo" }))).not.toContain(
    "Elsewhere",
  );
});
