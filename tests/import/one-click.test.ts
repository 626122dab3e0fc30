import { beforeEach, expect, test } from "vitest";
import { answerImport } from "#shared/imports/steps/answer-import.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { confirm, reviewed, settledAll, uploaded } from "./kit.ts";

let world: SmallWorld;
let admin: Scope;
beforeEach(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
});
const questions = async (scope: Scope, id: Parameters<typeof reviewed>[1]) =>
  (await reviewed(scope, id)).asking.flatMap((one) => one.questions.map((q) => ({ at: one.at, ...q })));

test("accepting every fix does not create a duplicate row's house twice: one of the rows is left out", async () => {
  const row = "Maple House,Austin,men,3";
  const id = await uploaded(admin, `House name,City,Serves,Beds\n${row}\n${row} \nMaple House,Dallas,men,2`);
  await settledAll(admin, id);
  expect(await questions(admin, id)).toMatchObject([
    { at: 3, code: "import.copy_of", proposal: null, mayStand: false },
  ]);
  await answerImport(admin, { import: id, answers: [], out: new Map([[3, true]]), command: command() });
  await confirm(admin, id);
  await world.drain();
  const names = (await listHouses(admin)).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("Maple"))).toEqual(["Maple House", "Maple House (Dallas)"]);
});

test("a house that could be either of two is not suggested", async () => {
  const houses = await uploaded(
    admin,
    "House name,City,Serves,Beds\nMaple House,Austin,men,3\nMaple Annex,Austin,men,3",
  );
  await settledAll(admin, houses);
  await confirm(admin, houses);
  await world.drain();
  const care = world.as(world.lantern.members.admissions);
  const sheet = (house: string) =>
    `House,Bed,Resident,Born,Moved in\n${house},1,Linus Bracken,1990-01-01,2026-01-05`;
  const [either] = await questions(care, await uploaded(care, sheet("Maple")));
  expect(either).toMatchObject({ code: "import.house_unclear", proposal: null });
  expect(either?.params).toEqual({ names: "Maple Annex, Maple House" });
  expect(await questions(care, await uploaded(care, sheet("Juniper")))).toMatchObject([
    { code: "import.house_unknown", proposal: "Juniper House" },
  ]);
});
