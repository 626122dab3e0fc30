import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readHouse } from "#shared/houses/house/change-house.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { asked, bytes, cellsOf, confirm, reviewed, settledAll, stateOf, uploaded } from "./kit.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
beforeAll(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
});

describe.each([
  ["a sample", "tests/data/listings.csv", 9],
  ["public listings", "tests/data/public-listings.csv", 13],
])("a real and messy file: %s", (_, path, manyBeds) => {
  test("is read with sensible questions and no lost cell", async () => {
    const own = await createSmallWorld();
    const scope = own.as(own.lantern.members.network_admin);
    const file = readFileSync(path);
    const id = await uploaded(scope, file);
    const questions = await asked(scope, id);
    expect(questions).toContain(`${manyBeds} beds import.many_beds`);
    expect(questions.join()).toMatch(/monthlyFee import\.range/);
    expect(questions.join()).toMatch(/name import\.same_name/);
    expect(questions.join()).toMatch(/address import\.post_box/);
    expect(questions.join()).toMatch(/phone import\.phone_words/);
    // No house has rules about medications, trauma or mental health.
    expect(questions.join()).not.toMatch(/ground/);
    await settledAll(scope, id);
    expect(await asked(scope, id)).toEqual([]);
    await confirm(scope, id);
    await own.drain();
    expect(await stateOf(scope, id)).toMatchObject({ state: "done", counts: { failed: 0, there: 0 } });

    const [, ...rows] = await cellsOf(file);
    const { items } = await pageOfHouses(scope, {});
    const said = await Promise.all(
      items.map(async ({ id: house }) => {
        const { texts, house: all, availability } = await readHouse(scope, { house });
        return { text: JSON.stringify([all, texts]), beds: Object.keys(availability?.beds ?? {}).length };
      }),
    );
    for (const row of rows)
      for (const cell of row.filter((one) => one.trim() !== ""))
        expect(said.some(({ text }) => text.includes(JSON.stringify(cell.trim()).slice(1, -1)))).toBe(true);
    expect(said.map(({ beds }) => beds)).toEqual(expect.arrayContaining([50, 421]));
    expect(await differences(own.system(own.lantern))).toEqual([]);
  });
});

const houses = `House name,Street,City,Serves,Weekly fee,Sponsor parking
Heron House,"9 Reed Lane","Hillside, Austin",men,$150,Two cars
Kite House,"4 Gale Street","Hillside, Austin",women,,`;
const beds = `House,Room,Bed,Bunk
Heron House,Garden,1A,lower
Heron House,Garden,1B,top bunk
Kite House,,1,`;
const residents = `House,Bed,Resident,Preferred name,Date of birth,Move-in date,Fee,Balance
Heron House,1A,Ben Marlow,Benny,4/2/1990,3/1/2025,$150.00,$75.50
Heron,1B,Cal Sorrel,,,2025-11-20,,(20)
Kite House,1,Dora Finch,,1988-07-01,11/13/25,140,`;

describe("an empty network", () => {
  test("imports houses, then beds, then residents, with real dates and amounts", async () => {
    const first = await uploaded(admin, houses);
    expect(await stateOf(admin, first)).toMatchObject({ kind: "houses", state: "draft" });
    expect(await asked(admin, first)).toEqual([]);
    await confirm(admin, first);
    await world.drain();
    const all = (await pageOfHouses(admin, {})).items;
    const heron = all.find((one) => one.name === "Heron House");
    if (!heron) throw new Error("no house");
    expect(heron).toMatchObject({ area: "Hillside, Austin", street: "9 Reed Lane", weeklyFeeCents: 15_000 });
    expect((await readHouse(admin, { house: heron.id })).texts.notes).toContain("Sponsor parking: Two cars");

    const second = await uploaded(admin, beds);
    expect(await stateOf(admin, second)).toMatchObject({ kind: "beds" });
    await confirm(admin, second);
    await world.drain();
    expect(
      (await readBoard(care, { house: heron.id })).beds.map((one) => [one.label, one.room, one.place]),
    ).toEqual([
      ["1A", "Garden", "lower"],
      ["1B", "Garden", "upper"],
    ]);

    const third = await uploaded(care, residents);
    expect(await asked(care, third)).toEqual(["3 house import.house_unknown", "4 since import.century"]);
    await settledAll(care, third);
    await confirm(care, third);
    await world.drain();
    expect(await stateOf(care, third)).toMatchObject({ state: "done", counts: { made: 3, failed: 0 } });
    const board = await readBoard(care, { house: heron.id });
    expect(board.beds.map((one) => [one.label, one.state, one.stay?.name, one.stay?.since])).toEqual([
      ["1A", "occupied", "Benny M.", "2025-03-01"],
      ["1B", "occupied", "Cal S.", "2025-11-20"],
    ]);
    const stays = board.beds.map((one) => one.stay?.id ?? "sty_none");
    const [ben, cal] = await Promise.all(
      stays.map(async (stay) => (await readStay(care, { house: heron.id, stay })).stay),
    );
    expect(ben).toMatchObject({
      birthDate: "1990-04-02",
      opening: { weeklyCents: 15_000, balanceCents: 7550 },
      confirmed: { person: expect.any(String) },
    });
    expect(cal).toMatchObject({ opening: { weeklyCents: null, balanceCents: -2000 } });
    await world.drain();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("importing the same files again adds nothing and asks nothing again", async () => {
    const before = (await pageOfHouses(admin, {})).items.length;
    for (const [scope, text, rows] of [
      [admin, houses, 2],
      [admin, beds, 3],
      [care, residents, 3],
    ] as const) {
      const id = await uploaded(scope, text);
      const review = await reviewed(scope, id);
      expect([review.asking.length, review.ready.length, review.there]).toEqual([0, 0, rows]);
      await expect(confirm(scope, id)).rejects.toMatchObject({ kind: "conflict", code: "import_empty" });
    }
    await world.drain();
    expect((await pageOfHouses(admin, {})).items).toHaveLength(before);
  });

  test("a corrected file adds only the missing row", async () => {
    const id = await uploaded(admin, `${houses}\nLark House,"1 Ash Way","Hillside, Austin",men,,`);
    expect((await reviewed(admin, id)).there).toBe(2);
    await confirm(admin, id);
    await world.drain();
    expect((await stateOf(admin, id)).counts).toMatchObject({ made: 1, there: 2 });
  });

  test("a family name in first place is questioned, because the board would show it", async () => {
    const text =
      'House,Bed,Client,Intake\nJuniper House,1A,"Wren, Billy",2026-01-05\nJuniper House,1B,Bo Reed,2026-01-05';
    const id = await uploaded(care, text);
    expect(await asked(care, id)).toEqual(["2 legalName import.name_order"]);
    const [row] = (await reviewed(care, id)).asking;
    expect(row?.questions[0]?.proposal).toBe("Billy Wren");
    await settledAll(care, id);
    expect(await asked(care, id)).toEqual([]);
  });

  test("two uploads of one file at the same time create each house once", async () => {
    const text = `House name,City,Serves,Beds\nSwift House,Austin,men,3\nTeal House,Austin,women,2`;
    const [one, two] = await Promise.all([uploaded(admin, text), uploaded(admin, text)]);
    await Promise.all([confirm(admin, one), confirm(admin, two)]);
    await world.drain();
    const names = (await pageOfHouses(admin, {})).items.map((house) => house.name);
    for (const name of ["Swift House", "Teal House"])
      expect(names.filter((house) => house === name)).toHaveLength(1);
    const states = [await stateOf(admin, one), await stateOf(admin, two)];
    expect(states.map((header) => header.state)).toEqual(["done", "done"]);
    expect(states.reduce((sum, header) => sum + header.counts.made, 0)).toBe(2);
    expect(states.reduce((sum, header) => sum + header.counts.there, 0)).toBe(2);
  });

  test("a resident whose bed was taken meanwhile is listed in the result, and no one else is held up", async () => {
    const { juniper } = world.lantern.houses;
    const text =
      "House,Bed,Resident,Move in\nJuniper House,1A,Ann Reed,2026-01-05\nJuniper House,1B,Bo Reed,2026-01-05";
    const id = await uploaded(care, text);
    await confirm(care, id);
    const taken = (await world.beds(world.lantern, juniper)).get("1A");
    const { moveInWithoutReferral } = await import("#shared/residents/stay/move-in.ts");
    const { command } = await import("../support/small-world.ts");
    await moveInWithoutReferral(care, {
      house: juniper,
      bed: taken ?? "bed_none",
      legalName: "Cy Dune",
      command: command(),
    });
    await world.drain();
    const { readImport } = await import("#shared/imports/steps/read-import.ts");
    const { header, failed } = await readImport(care, { import: id });
    expect(header.counts).toMatchObject({ made: 1, failed: 1 });
    expect(failed).toEqual([expect.objectContaining({ at: 2, code: "bed_taken" })]);
  });
});

test("an unreadable file is refused with a message", async () => {
  for (const [file, code] of [
    [bytes(""), "import.empty"],
    [bytes("Name"), "import.no_rows"],
    [bytes('Name,City\n"Wren,Austin\nTeal,Austin'), "import.quotes"],
    [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "import.broken"],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "import.old_format"],
    [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "import.not_a_sheet"],
  ] as const)
    await expect(uploaded(admin, file)).rejects.toMatchObject({ fields: [{ pointer: "/file", code }] });
});
