import { describe, expect, test } from "vitest";
import { undoImport } from "#shared/imports/steps/confirm-import.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { importHeader } from "#shared/records/import/entities.ts";
import type { Sender } from "#shared/table/table.ts";
import { isWrite } from "#shared/table/wall.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { differences } from "../support/differences.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { confirm, settledAll, stateOf, uploaded } from "./kit.ts";

/** A process that dies after some number of writes; its last write succeeds or not. */
class Dying implements Sender {
  left = Number.POSITIVE_INFINITY;
  readonly #sender: Sender;
  readonly #carriedOut: () => boolean;
  constructor(sender: Sender, carriedOut: () => boolean) {
    this.#sender = sender;
    this.#carriedOut = carriedOut;
  }
  async send(wanted: object): Promise<unknown> {
    if (!isWrite(wanted)) {
      if (this.left <= 0) throw new Error("dead");
      return this.#sender.send(wanted);
    }
    if (this.left <= 0) throw new Error("dead");
    this.left -= 1;
    if (this.left > 0) return this.#sender.send(wanted);
    if (this.#carriedOut()) await this.#sender.send(wanted);
    throw new Error("dead");
  }
}

const rows = Array.from(
  { length: 105 },
  (_, at) => `House ${at},Austin,${at % 2 ? "men" : "women"},${(at % 2) + 1}`,
);
const houses = `House name,City,Serves,Beds\n${rows.join("\n")}\nVast House,Austin,men,90`;

/** Runs by the clock only until the job is done. The process crashes again and again, each time a little later. */
async function throughCrashes(world: SmallWorld, dying: Dying, done: () => Promise<boolean>, first: number) {
  let crashes = 0;
  for (let life = first; life < 200; life += 3) {
    dying.left = life;
    world.clock.pass({ minutes: 2 });
    await world.tick().catch(() => undefined);
    const alive = dying.left > 0;
    dying.left = Number.POSITIVE_INFINITY;
    if (!alive) crashes += 1;
    if (await done()) return crashes;
    // Nothing shows until all of it is imported.
    if (life === first) {
      const seen = await listVacancies(world.partner(world.lantern, world.lantern.partners.larkfield), {});
      expect(seen.items.map((one) => one.house.name).sort()).toEqual(["Alder House", "Juniper House"]);
    }
  }
  throw new Error("It never comes to an end");
}

async function dyingWorld(seed: number) {
  let dying: Dying | undefined;
  const random = seeded(seed);
  const world = await createSmallWorld({
    wrap: (sender) => {
      dying = new Dying(sender, () => random() < 0.5);
      return dying;
    },
  });
  if (!dying) throw new Error("no sender");
  return { world, dying };
}

describe("a crash between any two writes", () => {
  test.each([1, 3])(
    "of an import of houses is rolled forward, nothing doubled (dying at write %i)",
    async (first) => {
      const { world, dying } = await dyingWorld(first);
      const admin = world.as(world.lantern.members.network_admin);
      const id = await uploaded(admin, houses);
      await settledAll(admin, id);
      await confirm(admin, id);
      const isDone = async () => (await stateOf(admin, id)).phase === "none";
      expect(await throughCrashes(world, dying, isDone, first)).toBeGreaterThan(1);
      await world.drain();
      expect((await stateOf(admin, id)).counts).toEqual({ made: 106, there: 0, failed: 0, kept: 0 });
      const table = await wholeTable(world);
      const made = table.filter((one) => one.kind === "house" && JSON.stringify(one.data).includes(id));
      expect(made).toHaveLength(106);
      const beds = table.filter((one) => one.kind === "bed" && !String(one.pk).includes("-net_lantern"));
      expect(beds).toHaveLength(rows.reduce((sum, row) => sum + Number(row.at(-1)), 90));
      expect(
        table.filter((one) => one.kind === "bed.label" && !String(one.pk).includes("-net_lantern")),
      ).toHaveLength(beds.length);
      expect(await differences(world.system(world.lantern))).toEqual([]);

      await undoImport(admin, { import: id, command: command() });
      dying.left = first * 3;
      await world.tick().catch(() => undefined);
      dying.left = Number.POSITIVE_INFINITY;
      const undone = async () => (await stateOf(admin, id)).state === "undone";
      for (let minute = 0; minute < 20 && !(await undone()); minute += 1) {
        dying.left = 40 + minute;
        world.clock.pass({ minutes: 2 });
        await world.tick().catch(() => undefined);
        dying.left = Number.POSITIVE_INFINITY;
      }
      await world.drain();
      expect(await stateOf(admin, id)).toMatchObject({ state: "undone", counts: { made: 0, kept: 0 } });
      expect((await pageOfHouses(admin, {})).items.map((one) => one.name)).toEqual([
        "Alder House",
        "Juniper House",
      ]);
    },
    120_000,
  );

  test("in an import of residents is completed, with each resident in their bed once", async () => {
    const { world, dying } = await dyingWorld(7);
    const care = world.as(world.lantern.members.admissions);
    const admin = world.as(world.lantern.members.network_admin);
    const labels = Array.from({ length: 110 }, (_, at) => `${at + 10}`);
    const beds = await uploaded(
      admin,
      `House,Bed\n${labels.map((one) => `Juniper House,${one}`).join("\n")}`,
    );
    await confirm(admin, beds);
    await world.drain();
    const inLetters = (at: number) => [...String(at)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    const people = labels.map(
      (one, at) => `Juniper House,${one},Ann Reed${inLetters(at)},2025-0${(at % 9) + 1}-11`,
    );
    const id = await uploaded(care, `House,Bed,Resident,Move in\n${people.join("\n")}`);
    await confirm(care, id);
    const isDone = async () => (await stateOf(care, id)).phase === "none";
    expect(await throughCrashes(world, dying, isDone, 2)).toBeGreaterThan(0);
    // The stream tells of the import too, late. What follows a move-in is not asked here.
    await world.drain((records) => records.filter((one) => importHeader.parse(one)));
    expect((await stateOf(care, id)).counts).toMatchObject({ made: 110, there: 0, failed: 0 });
    const stays = (await wholeTable(world)).filter((one) => one.kind === "stay");
    expect(stays).toHaveLength(110);
    expect(new Set(stays.map((one) => (one.data as { bed: string }).bed)).size).toBe(110);
  });
});

test.each([11, 12])(
  "throttled, in conflict, with replies lost and everything coming twice, it is the same (seed %i)",
  async (seed) => {
    const faults: { current: Faults | undefined } = { current: undefined };
    const world = await createSmallWorld({ wrap: (sender) => faulty(sender, faults) });
    const admin = world.as(world.lantern.members.network_admin);
    const care = world.as(world.lantern.members.admissions);
    const id = await uploaded(
      admin,
      "House name,City,Serves,Beds\nHeron House,Austin,men,60\nKite House,Austin,women,3",
    );
    await confirm(admin, id);
    faults.current = { random: seeded(seed), refuse: 0.1, lose: 0.1, partial: 0.3 };
    await world.drain((records) => records.flatMap((one) => [one, one]));
    for (let minute = 0; minute < 12 && (await stateOf(admin, id)).phase !== "none"; minute += 1) {
      world.clock.pass({ minutes: 2 });
      await Promise.all([world.tick(), world.tick()]);
      await world.drain();
    }
    faults.current = undefined;
    world.clock.pass({ minutes: 5 });
    await world.tick();
    await world.drain();
    expect(await stateOf(admin, id)).toMatchObject({
      state: "done",
      counts: { made: 2, there: 0, failed: 0 },
    });
    const heron = (await pageOfHouses(admin, {})).items.find((one) => one.name === "Heron House");
    expect((await readBoard(care, { house: heron?.id ?? "hse_" })).beds).toHaveLength(60);
  },
  60_000,
);
