import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { retireBed } from "#shared/houses/bed/change-bed.ts";
import { addBeds, changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { addHouse } from "#shared/houses/house/create-house.ts";
import {
  addictionMedications,
  type HouseDefinition,
  sampleHouse,
  weekdays,
} from "#shared/records/house/house.ts";
import { formOf, houseFrom } from "#shared/records/house/house-from.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let admin: Scope;
beforeAll(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
});

const form = (change: Record<string, string> = {}) => ({
  name: "Wren House",
  area: "Hillside, Austin",
  timeZone: "America/Chicago",
  serves: "women",
  beds: "Garden room: 1A lower, 1B upper\n2A",
  weeklyFee: "$245.50",
  ...change,
});
const asked = (change: Record<string, string> = {}) => ({
  form: form(change),
  networkName: "Network",
  command: command(),
});
const care = () => world.as(world.lantern.members.admissions);

describe("a house", () => {
  test("is created with its rooms and beds once, however often the form is submitted", async () => {
    const one = asked();
    const first = await addHouse(admin, one);
    expect(await addHouse(admin, one)).toEqual(first);
    await world.drain();
    const board = await readBoard(care(), first);
    expect(board.house).toMatchObject({ name: "Wren House", timeZone: "America/Chicago" });
    expect(board.beds.map(({ label, room, place }) => [label, room, place])).toEqual([
      ["1A", "Garden room", "lower"],
      ["1B", "Garden room", "upper"],
      ["2A", "", "single"],
    ]);
    const { house } = await readHouse(admin, first);
    expect(house).toMatchObject({ weeklyFeeCents: 24_550, depositCents: null, decisionHours: 24 });
  });

  test("with more beds than fit one transaction gets all of them", async () => {
    const { house } = await addHouse(
      admin,
      asked({ beds: Array.from({ length: 75 }, (_, at) => `${at}`).join() }),
    );
    await world.drain();
    expect((await readBoard(care(), { house })).beds).toHaveLength(75);
  });

  test("changes on its board and for partners too, and no change is overwritten unseen", async () => {
    const { house } = await addHouse(admin, asked({ name: "Old Name" }));
    await world.drain();
    const { version } = await readHouse(admin, { house });
    const input = {
      house,
      version,
      form: form({ name: "New Name", decisionHours: "12", rules: "Be kind." }),
    };
    await changeHouse(admin, { ...input, command: command() });
    await expect(
      changeHouse(admin, { ...input, form: form({ name: "Third" }), command: command() }),
    ).rejects.toMatchObject({ kind: "conflict", code: "changed" });
    await world.drain();
    expect((await readBoard(care(), { house })).house).toMatchObject({ name: "New Name", decisionHours: 12 });
    const seen = await listVacancies(world.partner(world.lantern, world.lantern.partners.larkfield), {});
    expect(seen.items.map((one) => one.house.name)).toContain("New Name");
    expect((await readHouse(admin, { house })).texts.rules).toBe("Be kind.");
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("shows the beds that were asked for at once, and each once when it has them", async () => {
    const { house } = await addHouse(admin, asked());
    const labels = async () => {
      const { availability, adding } = await readHouse(admin, { house });
      return [
        Object.values(availability?.beds ?? {})
          .map(({ label }) => label)
          .sort(),
        [...adding],
      ];
    };
    expect(await labels()).toEqual([[], ["1A", "1B", "2A"]]);
    await world.drain();
    expect(await labels()).toEqual([["1A", "1B", "2A"], []]);
    await addBeds(admin, { house, beds: "3A, 3B", command: command() });
    await addBeds(admin, { house, beds: "3C", command: command() });
    expect(await labels()).toEqual([
      ["1A", "1B", "2A"],
      ["3A", "3B", "3C"],
    ]);
    await world.drain();
    const all = ["1A", "1B", "2A", "3A", "3B", "3C"];
    expect(await labels()).toEqual([all, []]);
    const { beds } = await readBoard(care(), { house });
    const gone = beds.find((one) => one.label === "3C")?.id ?? "bed_none";
    await retireBed(care(), { house, bed: gone, command: command() });
    await world.drain();
    expect(await labels()).toEqual([all.slice(0, 5), []]);
  });

  test("gets more beds, with unique labels", async () => {
    const { house } = await addHouse(admin, asked());
    await world.drain();
    await expect(addBeds(admin, { house, beds: "1a", command: command() })).rejects.toMatchObject({
      fields: [{ pointer: "/beds", code: "bed.taken" }],
    });
    await Promise.all([
      addBeds(admin, { house, beds: "3A, 3B", command: command() }),
      addBeds(admin, { house, beds: "3b, 3C", command: command() }),
    ]);
    await world.drain();
    const labels = (await readBoard(care(), { house })).beds.map(({ label }) => label.toUpperCase());
    expect(labels).toEqual(["1A", "1B", "2A", "3A", "3B", "3C"]);
  });

  test("with invalid fields reports all of them at once, and nothing is created", async () => {
    const wrong = asked({
      name: "",
      serves: "",
      timeZone: "Mars/Base",
      minimumDaysSinceUse: "a month",
      weeklyFee: "upscale",
      decisionHours: "0",
      certificationNumber: "N-1",
      beds: "1A, 1a",
    });
    const refusal = await addHouse(admin, wrong).catch((error: unknown) => error);
    expect((refusal as { fields: { pointer: string }[] }).fields.map((one) => one.pointer).sort()).toEqual([
      "/beds",
      "/certificationBody",
      "/certificationExpires",
      "/decisionHours",
      "/minimumDaysSinceUse",
      "/name",
      "/serves",
      "/timeZone",
      "/weeklyFee",
    ]);
  });
});

test("a house's form, submitted unchanged, is the same house", () => {
  const line = fc.stringMatching(/^[A-Za-z0-9 .'-]{0,40}$/).map((text) => text.trim());
  const how = fc.record({ storage: line, dosingTravel: line, training: line });
  const houses = fc.record({
    street: line,
    minimumDaysSinceUse: fc.option(fc.nat(365)),
    weeklyFeeCents: fc.option(fc.nat(500_000)),
    depositCents: fc.option(fc.nat(500_000)),
    feeTerms: fc.record({
      dueDay: fc.option(fc.constantFrom(...weekdays)),
      lateFeeCents: fc.option(fc.nat(50_000)),
      lateAfterDays: fc.option(fc.nat(60)),
      depositReturnDays: fc.option(fc.nat(90)),
    }),
    registryLimit: fc.boolean(),
    paused: fc.boolean(),
    supports: fc.record({
      medications: line,
      addictionMedications: fc.record(
        Object.fromEntries(addictionMedications.map((one) => [one, how])) as Record<
          (typeof addictionMedications)[number],
          typeof how
        >,
      ),
      mobility: line,
      mentalHealth: line,
      children: line,
      languages: fc.uniqueArray(fc.constantFrom("English", "Spanish", "Diné"), { maxLength: 3 }),
    }),
  });
  fc.assert(
    fc.property(
      houses,
      fc.record({ fees: line, refundPolicy: line, rules: line, notes: line }),
      (change, texts) => {
        const house: HouseDefinition = { ...sampleHouse("hse_1"), ...change };
        const { texts: read, ...again } = houseFrom(formOf(house, texts));
        expect({ id: house.id, ...again }).toEqual(house);
        expect(read).toEqual(texts);
      },
    ),
  );
});
