import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { mapImport } from "#shared/imports/steps/map-import.ts";
import { readColumns, readImport } from "#shared/imports/steps/read-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { houseWorld, outcomeOf } from "./houses-as-people-have-them.ts";
import { confirm, uploaded } from "./kit.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
beforeAll(async () => {
  world = await houseWorld();
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
});

test("the house of all rows is chosen once, where no column says it, and only a house of the network", async () => {
  const id = await uploaded(care, "Bed,Name,Moved in\n1,Ada Finch,10/3/2026\n2,Bo Wren,10/4/2026");
  const { header, houses } = await readColumns(care, { import: id });
  expect((await readImport(care, { import: id })).review?.unmapped).toEqual(["house"]);
  expect(houses).toEqual(["Alder House", "Heron House", "Juniper House", "Kite House", "Plover Creek"]);
  const mapping = header.mapping.map((field) => field ?? "");
  const chosen = (house: string) =>
    mapImport(care, { import: id, kind: header.kind, mapping, house, command: command() });
  await expect(chosen("Elsewhere")).rejects.toMatchObject({ fields: [{ pointer: "/house" }] });
  await chosen("Kite House");
  const { review } = await readImport(care, { import: id });
  expect([review?.ready.length, review?.asking]).toEqual([2, []]);
});

test("tabs are left out and taken in again; what one row was skipped for stays", async () => {
  const { id, header } = await outcomeOf(care, readFileSync("tests/data/field/09-one-tab-a-house.xlsx"));
  const mapping = header.mapping.map((field) => field ?? "");
  const readyWith = async (tabs: number[]) => {
    await mapImport(care, { import: id, kind: header.kind, mapping, tabs, command: command() });
    const { review } = await readImport(care, { import: id });
    return review?.ready.map(({ row }) => row.at);
  };
  expect(await readyWith([1])).toEqual([1_000_002]);
  expect((await readColumns(care, { import: id })).tabsOut).toEqual(new Set([0]));
  expect(await readyWith([0, 1])).toEqual([2, 1_000_002]);
});

test("one tab can be asked for by its name; another name says which there are", async () => {
  const tabs = ["Heron House", "Plover Creek"].map((name) => ({
    name,
    cells: [
      ["Bed", "Name", "Moved in"],
      ["4A", "Noel Cray", "7/7/2026"],
    ],
  }));
  const upload = (tab: string) => uploadImport(care, { file: "f.xlsx", tabs, tab, command: command() });
  const { header } = await readImport(care, await upload("plover creek"));
  expect([header.rows, header.once]).toEqual([1, { house: "Plover Creek" }]);
  await expect(upload("Kite")).rejects.toMatchObject({
    fields: [{ code: "import.tab_unknown", params: { names: "Heron House, Plover Creek" } }],
  });
});

test("beds of an imported house are offered to no partner until somebody turns referrals on", async () => {
  const id = await uploaded(admin, "House name,City,Serves,Beds\nElm House,Alderton,Men,4");
  await confirm(admin, id);
  await world.drain();
  const { items } = await pageOfHouses(admin, {});
  expect(items.find(({ name }) => name === "Elm House")).toMatchObject({ paused: true });
});
