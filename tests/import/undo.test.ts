import { describe, expect, test } from "vitest";
import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { undoImport } from "#shared/imports/steps/confirm-import.ts";
import { readImport } from "#shared/imports/steps/read-import.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { formOf } from "#shared/records/house/house-from.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { readSummaries } from "#shared/records/house/summary.ts";
import type { ImportId } from "#shared/records/import/entities.ts";
import { type ImportOutcomes, importOutcomes } from "#shared/records/import/outcomes.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { sign } from "../support/papers.ts";
import { command, createSmallWorld, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { confirm, reviewed, settledAll, stateOf, uploaded } from "./kit.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
function begin(anew: SmallWorld): void {
  world = anew;
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
}

const houses = "House name,City,Serves,Beds\nHeron House,Austin,men,3\nBig House,Austin,women,95";
const residents =
  "House,Bed,Resident,Born,Move in\nJuniper House,1A,Ann Reed,1990-02-03,2026-01-05\nJuniper House,1B,Bo Reed,,2026-01-05";

async function imported(scope: Scope, text: string): Promise<ImportId> {
  const id = await uploaded(scope, text);
  await settledAll(scope, id);
  await confirm(scope, id);
  await world.drain();
  expect(await stateOf(scope, id)).toMatchObject({ state: "done", counts: { failed: 0 } });
  return id;
}

/** Begins a world with this import: made once, each a copy. */
function afterImport(by: () => Scope, text: string): () => Promise<ImportId> {
  let id: ImportId;
  const made = madeOnce(async () => {
    begin(await createSmallWorld());
    id = await imported(by(), text);
    return world;
  });
  return async () => {
    begin(await made());
    return id;
  };
}
const housesThere = afterImport(() => admin, houses);
const residentsThere = afterImport(() => care, residents);
const bedThere = afterImport(() => admin, "House,Bed\nJuniper House,9A");

async function undone(scope: Scope, id: ImportId) {
  await undoImport(scope, { import: id, command: command() });
  await world.drain();
  return readImport(scope, { import: id });
}
const named = async (name: string) => (await pageOfHouses(admin, {})).items.find((one) => one.name === name);

describe("an import of houses", () => {
  test("is undone with all its beds, and the sheet can be imported again", async () => {
    const id = await housesThere();
    const heron = await named("Heron House");
    if (!heron) throw new Error("no house");
    const { header } = await undone(admin, id);
    expect(header).toMatchObject({ state: "undone", phase: "none", counts: { made: 0, kept: 0 } });
    expect(await named("Heron House")).toBeUndefined();
    await expect(readBoard(care, { house: heron.id })).rejects.toMatchObject({ kind: "not_found" });
    const seen = await listVacancies(world.partner(world.lantern, world.lantern.partners.larkfield), {});
    expect(seen.items.map((one) => one.house.name)).not.toContain("Heron House");
    expect((await readSummaries(care)).map((one) => one.name)).not.toContain("Heron House");
    expect(await differences(world.system(world.lantern))).toEqual([]);
    expect((await reviewed(admin, await uploaded(admin, houses))).there).toBe(0);
    await imported(admin, houses);
    expect(
      Object.keys(
        (await readHouse(admin, { house: (await named("Big House"))?.id ?? "hse_" })).availability?.beds ??
          {},
      ),
    ).toHaveLength(95);
  });

  test("can't be undone once one of them changed", async () => {
    const id = await housesThere();
    const heron = await named("Heron House");
    if (!heron) throw new Error("no house");
    const { house, texts, version } = await readHouse(admin, { house: heron.id });
    const form = { ...formOf(house, texts), rules: "Be kind." };
    await changeHouse(admin, { house: house.id, version, form, command: command() });
    const { header, failed } = await undone(admin, id);
    expect(header).toMatchObject({ state: "done", counts: { made: 2, kept: 1 } });
    expect(failed).toEqual([expect.objectContaining({ at: 2, code: "touched" })]);
    expect(await named("Heron House")).toBeDefined();
    expect(await named("Big House")).toBeDefined();
  });

  test("can't be undone once one of them has a resident", async () => {
    const id = await housesThere();
    await imported(care, "House,Bed,Resident,Move in\nBig House,77,Ann Reed,2026-01-05");
    expect((await undone(admin, id)).failed).toEqual([expect.objectContaining({ at: 3, code: "touched" })]);
    expect(await named("Big House")).toBeDefined();
  });
});

describe("an import of residents", () => {
  test("is undone: beds are open, stays are marked as entered in error, and the person has no open stay", async () => {
    const id = await residentsThere();
    const { juniper } = world.lantern.houses;
    const stay = (await readBoard(care, { house: juniper })).beds.find((one) => one.label === "1A")?.stay;
    if (!stay) throw new Error("no stay");
    const { header } = await undone(care, id);
    expect(header).toMatchObject({ state: "undone", counts: { kept: 0 } });
    expect((await readBoard(care, { house: juniper })).counts.occupied).toBe(0);
    const page = await readStay(care, { house: juniper, stay: stay.id });
    expect(page.stay.closed).toMatchObject({ kind: "entered_in_error", on: "2026-01-05" });
    await imported(care, residents);
    const again = (await readBoard(care, { house: juniper })).beds.find((one) => one.label === "1A")?.stay;
    expect(
      (await readStay(care, { house: juniper, stay: again?.id ?? "sty_" })).stay.confirmed,
    ).not.toBeNull();
  });

  test("can't be undone once one of the stays changed", async () => {
    const id = await residentsThere();
    const { juniper } = world.lantern.houses;
    const stay = (await readBoard(care, { house: juniper })).beds.find((one) => one.label === "1B")?.stay;
    await agreeMoveOut(care, {
      house: juniper,
      stay: stay?.id ?? "sty_",
      on: "2026-03-20",
      command: command(),
    });
    const { header, failed } = await undone(care, id);
    expect(header).toMatchObject({ state: "done", counts: { kept: 1 } });
    expect(failed).toEqual([expect.objectContaining({ at: 3, code: "touched" })]);
    expect((await readBoard(care, { house: juniper })).counts.occupied).toBe(2);
  });
});

test.each([
  [
    "a paper was signed, however many looked since",
    async (house: Id<"house">, stay: Id<"stay">) => {
      await sign(care, { house, stay }, "contacts", "Bo Reed");
      for (let look = 0; look < 24; look += 1) {
        world.clock.pass({ hours: 1 });
        await readStay(care, { house, stay });
      }
    },
  ],
  [
    "somebody asked for an accommodation",
    (house: Id<"house">, stay: Id<"stay">) =>
      askAccommodation(care, { house, stay, asked: "A lower bunk", command: command() }),
  ],
])("an import of residents stays as it is once %s", async (_, act) => {
  const id = await residentsThere();
  const { juniper } = world.lantern.houses;
  const stay = (await readBoard(care, { house: juniper })).beds.find((one) => one.label === "1B")?.stay;
  if (!stay) throw new Error("no stay");
  await act(juniper, stay.id);
  const { header } = await undone(care, id);
  expect(header).toMatchObject({ state: "done", counts: { kept: 1 } });
  expect((await readStay(care, { house: juniper, stay: stay.id })).stay.closed).toBeNull();
});

test("an import of beds is undone, and its labels can be used again", async () => {
  begin(await createSmallWorld());
  const id = await imported(admin, "House,Bed\nJuniper House,8A\nJuniper House,8B");
  const { header } = await undone(admin, id);
  expect(header.state).toBe("undone");
  expect((await world.beds(world.lantern, world.lantern.houses.juniper)).has("8A")).toBe(true);
  const labels = (await readBoard(care, { house: world.lantern.houses.juniper })).beds.map(
    (one) => one.label,
  );
  expect(labels).toEqual(["1A", "1B", "2A", "2B"]);
  await imported(admin, "House,Bed\nJuniper House,8A");
});

test("an unfinished import can't be undone", async () => {
  begin(await createSmallWorld());
  const id = await uploaded(admin, houses);
  await expect(undoImport(admin, { import: id, command: command() })).rejects.toMatchObject({
    code: "import_not_done",
  });
});

describe("the record versions an import stored", () => {
  /** Changes the stored outcomes of every import. */
  async function outcomesAre(change: (item: Item) => Item): Promise<void> {
    for (const one of (await wholeTable(world)).filter(({ kind }) => kind === importOutcomes.kind))
      await world.sender.send(new PutCommand({ TableName: world.tableName, Item: change(one) }));
  }
  const made = (item: Item, versions: (was: Record<string, number>) => unknown): Item => ({
    ...item,
    data: {
      ...(item.data as ImportOutcomes),
      results: (item.data as ImportOutcomes).results.map((one) => ({
        ...one,
        made: one.made && { ...one.made, versions: versions(one.made.versions as Record<string, number>) },
      })),
    },
  });

  test.each([
    ["houses", () => admin, housesThere, ["house", "writing", "bed"]],
    ["beds", () => admin, bedThere, ["bed"]],
    ["residents", () => care, residentsThere, ["stay"]],
  ])("are noted with its %s, and whatever is at another was touched", async (_, scope, there, names) => {
    for (const name of names) {
      const id = await there();
      await outcomesAre((item) => made(item, (was) => ({ ...was, [name]: (was[name] ?? 0) + 1 })));
      const { header, failed } = await undone(scope(), id);
      expect(header.state, name).toBe("done");
      expect(failed.every((one) => one.code === "touched")).toBe(true);
      await outcomesAre((item) => made(item, (was) => ({ ...was, [name]: (was[name] ?? 0) - 1 })));
      expect((await undone(scope(), id)).header.state, name).toBe("undone");
    }
  });
});
