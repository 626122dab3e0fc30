import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { endApart, setApart } from "#shared/people/apart/set-apart.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import type { Bed } from "#shared/records/bed/bed.ts";
import type { Person } from "#shared/records/person/person.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { saveChecklist } from "#shared/residents/departure/prepare-departure.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readTransfer, readTransferLinks } from "#shared/views/transfer-page.ts";
import { differences } from "../support/differences.ts";
import { disorder, type Faults, faulty, seeded } from "../support/faulty.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, madeOnceARun, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let care: Scope;
let manager: Scope;
let house: Id<"house">;
let to: Id<"house">;
let stay: Id<"stay">;
let beds: Map<string, Id<"bed">>;
const faults: { current: Faults | undefined } = { current: undefined };
/** Linus lives in Juniper House. */
const begun = madeOnceARun("transfer", async () => {
  const made = await createSmallWorld();
  const it = await walkInto(made, made.lantern.houses.juniper, "1A", "Linus Bracken");
  await made.drain();
  return { world: made, it };
});
beforeEach(async () => {
  faults.current = undefined;
  ({ world, it: stay } = await begun({ wrap: (sender) => faulty(sender, faults) }));
  const { lantern } = world;
  house = lantern.houses.juniper;
  to = lantern.houses.alder;
  care = world.as(lantern.members.admissions);
  manager = world.as(lantern.members.house_manager, house);
  beds = await world.beds(lantern, to);
});

async function walkInto(into: SmallWorld, at: Id<"house">, label: string, legalName: string) {
  const bed = (await into.beds(into.lantern, at)).get(label) ?? "bed_none";
  const who = { legalName, birthDate: "1990-01-01", phone: "555-0177" };
  const admissions = into.as(into.lantern.members.admissions);
  return (await moveInWithoutReferral(admissions, { house: at, bed, ...who, command: command() })).stay;
}
const walkIn = (at: Id<"house">, label: string, legalName: string) => walkInto(world, at, label, legalName);
const bedAt = (label: string): Id<"bed"> => beds.get(label) ?? "bed_none";
const transfer = (over: Partial<Parameters<typeof transferStay>[1]> = {}) =>
  transferStay(care, {
    house,
    stay,
    to,
    bed: bedAt("2B"),
    on: world.today(),
    carry: [],
    tellWhere: false,
    agreed: true,
    command: command(),
    ...over,
  });
const data = async <T>(kind: string): Promise<T[]> =>
  (await wholeTable(world)).filter((one) => one.kind === kind).map((one) => one.data as T);
const fieldsOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { fields: { pointer: string }[] }) => error.fields.map(({ pointer }) => pointer),
  );

/** One occupant per bed, each open stay in the bed that names it, and one confirmed open stay per person. */
async function holds(): Promise<void> {
  const open = (await data<Stay>("stay")).filter((one) => !one.closed);
  const occupied = (await data<Bed>("bed")).flatMap((one) =>
    one.occupant ? [`${one.id} ${one.occupant.stay}`] : [],
  );
  expect(occupied.sort()).toEqual(open.map((one) => `${one.bed} ${one.id}`).sort());
  const confirmed = open.flatMap((one) => (one.confirmed ? [`${one.confirmed.person} ${one.id}`] : []));
  expect(new Set(confirmed.map((one) => one.split(" ")[0])).size).toBe(confirmed.length);
  const known = (await data<Person>("person")).flatMap((one) =>
    one.open ? [`${one.id} ${one.open.stay}`] : [],
  );
  expect(known.sort()).toEqual(confirmed.sort());
}

describe("a transfer", () => {
  test("ends one stay and opens another in one transaction, with the same confirmed person", async () => {
    const before = await readStay(care, { house, stay });
    expect(before.stay.confirmed).not.toBeNull();
    const there = await transfer();
    // Already consistent before any outbox message is delivered.
    await holds();
    const [left, arrived] = [await readStay(care, { house, stay }), await readStay(care, there)];
    expect(left.stay.closed).toMatchObject({ kind: "transfer", on: world.today() });
    expect(arrived.stay).toMatchObject({ house: to, bed: bedAt("2B"), since: world.today(), phone: null });
    expect(arrived.stay.confirmed?.person).toBe(before.stay.confirmed?.person);
    expect((await readBoard(care, { house })).counts.occupied).toBe(0);
    expect((await readBoard(care, { house: to })).counts.occupied).toBe(1);
    const nights = await data<{ stay: string; to: string }>("bed.nights");
    expect(nights).toContainEqual(expect.objectContaining({ stay, to: world.today() }));
    await world.drain();
    await holds();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("is one event in each house, with the same ID, and neither names the other house", async () => {
    const there = await transfer();
    const events = (await data<EventRecord>("event")).filter((one) =>
      ["stay.closed", "stay.opened", "person.transferred"].includes(one.type),
    );
    const mine = events.filter((one) => one.id === events.find(({ type }) => type === "stay.closed")?.id);
    expect(mine.map((one) => one.type).sort()).toEqual(["person.transferred", "stay.closed", "stay.opened"]);
    await world.drain();
    // No record in either house mentions the other.
    const all = await wholeTable(world);
    const inHouse = (id: string) => JSON.stringify(all.filter((one) => String(one.pk).includes(`#H#${id}`)));
    expect(inHouse(house)).not.toMatch(new RegExp(`${to}|${there.stay}`));
    expect(inHouse(to)).not.toMatch(new RegExp(`${house}|${stay}`));
  });

  test("admissions see both stays; only what was agreed to moves along", async () => {
    const answers = {
      medications: "handed",
      medications_count: "3",
      medications_who: "Opal at Juniper",
      belongings: "kept",
      belongings_words: "Juniper’s office",
      belongings_on: "2026-04-01",
      naloxone: "in_hand",
    };
    await saveChecklist(manager, { house, stay, answers, command: command() });
    const offered = await readTransfer(care, { house, stay, to });
    expect(offered.carry).toEqual(["phone", "journey", "medications", "belongings"]);
    expect(offered.chosen?.free.map(({ label }) => label)).toEqual(["1A", "1B", "2A", "2B"]);
    const there = await transfer({ carry: ["phone", "medications"] });
    await world.drain();
    const arrived = await readStay(care, there);
    expect(arrived.stay.phone).toBe("555-0177");
    expect(arrived.brought).toMatchObject([{ what: "medications", answer: "handed", count: 3 }]);
    expect(JSON.stringify(arrived.brought)).not.toContain("Juniper");
    expect(arrived.departure).toBeUndefined();
    expect((await readTransferLinks(care, { stay })).to?.other).toEqual(there);
    expect((await readTransferLinks(care, there)).from?.other).toEqual({ house, stay });
  });

  test("the old house sees the new one only if the resident agreed", async () => {
    const planned = { destination: "own_place" };
    await saveChecklist(manager, { house, stay, answers: planned, command: command() });
    await transfer();
    expect((await readStay(manager, { house, stay })).departure?.answers.destination).toBeUndefined();
    stay = await walkIn(house, "1B", "Ezra Swift");
    await transfer({ bed: bedAt("1A"), tellWhere: true });
    expect((await readStay(manager, { house, stay })).departure?.answers.destination?.words).toBe(
      "Alder House",
    );
  });

  test("an unconfirmed resident is confirmed in the new house", async () => {
    const again = await walkIn(house, "2A", "Linus Bracken");
    await world.drain();
    expect((await readStay(care, { house, stay: again })).stay.confirmed).toBeNull();
    const there = await transfer({ stay: again });
    await world.drain();
    await holds();
    expect((await readStay(care, there)).stay.confirmed).toBeNull();
    const questions = await data<{ stay: string; answeredAt: string | null }>("person.question");
    expect(questions.filter((one) => !one.answeredAt).map((one) => one.stay)).toEqual([there.stay]);
  });

  test("of a person with two merged records uses the canonical record", async () => {
    const [theirs] = await data<Person>("person");
    await moveInWithoutReferral(care, {
      house: to,
      bed: bedAt("1B"),
      legalName: "Lin Bracken",
      command: command(),
    });
    await world.drain();
    const there = (await data<Stay>("stay")).find((one) => one.legalName === "Lin Bracken");
    const into = there?.confirmed?.person;
    if (!theirs || !there || !into) throw new Error("Nobody is confirmed");
    await moveOut(care, {
      house: to,
      stay: there.id,
      kind: "graduated",
      on: world.today(),
      command: command(),
    });
    await world.drain();
    await mergePersons(care, { person: into, other: theirs.id, reason: "Said so", command: command() });
    const moved = await transfer();
    await world.drain();
    const records = await data<Person>("person");
    expect(records.find((one) => one.id === into)?.open).toEqual(moved);
    expect(records.find((one) => one.id === theirs.id)?.open).toBeNull();
  });

  test("never goes into a house of someone with a separation order, whoever moves in first", async () => {
    const other = await walkIn(to, "1B", "Theo Wagtail");
    await world.drain();
    const stays = await data<Stay>("stay");
    const [one, two] = [stay, other].map((id) => stays.find((each) => each.id === id)?.confirmed?.person);
    if (!one || !two) throw new Error("Nobody is confirmed");
    const why = { kind: "no_contact_order", reason: "Said so" };
    const before = await setApart(care, { person: one, other: two, ...why, command: command() });
    expect(before).toEqual({ apart: true });
    await expect(transfer()).rejects.toMatchObject({ kind: "conflict", code: "keep_apart" });
    await endApart(care, { person: one, other: two, command: command() });
    const both = await Promise.allSettled([
      transfer(),
      setApart(care, { person: one, other: two, ...why, command: command() }),
    ]);
    await world.drain();
    const asked = (await data<{ about: string }>("person.question")).filter(
      ({ about }) => about === "kept_apart",
    );
    const together = both[0].status === "fulfilled" && both[1].status === "fulfilled";
    expect([together, asked.length > 0]).toEqual([together, together]);
  });

  test("needs an open bed, another house, a date not in the future and the resident’s consent", async () => {
    expect(await fieldsOf(transfer({ to: house }))).toEqual(["/to"]);
    expect(await fieldsOf(transfer({ to: "hse_01NEVER" }))).toEqual(["/to"]);
    expect(await fieldsOf(transfer({ agreed: false }))).toEqual(["/agreed"]);
    expect(await fieldsOf(transfer({ carry: ["everything"] }))).toEqual(["/carry"]);
    expect(await fieldsOf(transfer({ bed: "bed_01NEVER" }))).toEqual(["/bed"]);
    for (const on of ["2030-01-01", "2020-01-01", "soon"])
      expect(await fieldsOf(transfer({ on }))).toEqual(["/on"]);
    await walkIn(to, "2B", "Ezra Swift");
    await expect(transfer()).rejects.toMatchObject({ code: "bed_taken" });
    await holds();
  });

  test("submitted twice is one transfer", async () => {
    const once = command();
    const [one, two] = [await transfer({ command: once }), await transfer({ command: once })];
    expect(two).toEqual(one);
    expect((await data<Stay>("stay")).filter((found) => found.house === to)).toHaveLength(1);
  });
});

describe("at the same time", () => {
  test("of two transfers of one resident, one succeeds", async () => {
    const both = await Promise.allSettled([transfer(), transfer({ bed: bedAt("1A") })]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await world.drain();
    await holds();
  });

  test("of a transfer and a move-out, a bed change or another arrival, the records stay consistent", async () => {
    const here = await world.beds(world.lantern, house);
    const races: (() => Promise<unknown>)[] = [
      () => moveOut(manager, { house, stay, kind: "planned_move", on: world.today(), command: command() }),
      () => moveBed(manager, { house, stay, bed: here.get("2B") ?? "bed_none", command: command() }),
      () => walkIn(to, "2B", "Theo Wagtail"),
    ];
    for (const [at, other] of races.entries()) {
      await Promise.allSettled([transfer(), other()]);
      await world.drain();
      await holds();
      stay = await walkIn(house, ["1B", "2A", "1A"][at] ?? "", `Silas Finch${"abc"[at]}`);
      await world.drain();
      beds = new Map(
        [...beds].map(([label, id]) => [label === "2B" ? "1A" : label === "1A" ? "2B" : label, id]),
      );
    }
  });

  test("with any failure and any delivery of its outbox messages, a transfer happens completely or not at all", async () => {
    const answers = { medications: "none_here", belongings: "taken" };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      faults.current = undefined;
      const mine = await walkIn(house, "2B", `Marlow Teal ${seed}`);
      await saveChecklist(care, { house, stay: mine, answers, command: command() });
      const random = seeded(seed);
      faults.current = { random, refuse: 0.2, lose: 0.2, partial: 0.3 };
      const asked = { stay: mine, bed: bedAt("1B"), carry: ["medications", "belongings"] };
      await transfer(asked).catch(() => undefined);
      await world.drain((records) => disorder(random, records));
      faults.current = undefined;
      for (let round = 0; round < 4; round += 1) {
        world.clock.pass({ minutes: 1 });
        await world.tick();
        await world.drain();
      }
      await holds();
      const open = (await data<Stay>("stay")).filter(
        (one) => !one.closed && one.legalName.endsWith(String(seed)),
      );
      expect(open).toHaveLength(1);
      const there = open[0];
      if (!there) continue;
      const { brought } = await readStay(care, { house: there.house, stay: there.id });
      expect(brought.map(({ what }) => what).sort()).toEqual(
        there.house === to ? ["belongings", "medications"] : [],
      );
      const out = { house: there.house, stay: there.id, kind: "planned_move" as const };
      await moveOut(care, { ...out, on: world.today(), command: command() });
    }
  });
});
