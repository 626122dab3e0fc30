import { beforeEach, describe, expect, test } from "vitest";
import { markNotSame } from "#shared/people/merge/mark-not-same.ts";
import { settleQuestion } from "#shared/people/recognize/settle-question.ts";
import { type Correction, correction, correctionKey } from "#shared/records/stay/correction.ts";
import { correctStay } from "#shared/residents/stay/correct-stay.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { writeContacts } from "#shared/residents/stay/write-contacts.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { differences } from "../support/differences.ts";
import { command } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { reason, stagePeople, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

const wrong = { legalName: "Walker Heron", birthDate: "1988-02-01", phone: "555-867-5309" };
const right = { givenName: "Walter", familyName: "Heron", birthDate: "1988-01-02" };
const named = { legalName: "Walter Heron", birthDate: "1988-01-02" };

const asManager = () => stage.world.as(stage.world.lantern.members.house_manager, stage.juniper);
const correctedTo = (stay: `sty_${string}`, to: Partial<Parameters<typeof correctStay>[1]> = right) =>
  correctStay(asManager(), { house: stage.juniper, stay, reason, command: command(), ...to });
const history = async (stay: `sty_${string}`, version: number): Promise<Correction | undefined> => {
  const { care, juniper } = stage;
  const key = correctionKey(care.homes, { house: juniper, stay, version });
  return (await care.table.get(correction, key))?.value;
};
const questions = async () => (await listInbox(stage.care, {})).questions;

describe("a corrected name and birth date", () => {
  test("is on the board and the person's record, is found and recognized; the old one is only in the stay's history", async () => {
    const { world, care, juniper, alder, livesIn, leaves, personOf, record, found, stayOf } = stage;
    const stay = await livesIn(juniper, wrong);
    const who = await personOf(juniper, stay);
    const { version } = (await wholeTable(world)).find((one) => one.kind === "stay") ?? {};
    expect((await correctedTo(stay)).corrected).toEqual(["name", "birth_date"]);
    await world.drain();
    expect(await stayOf(juniper, stay)).toMatchObject({ ...named, givenName: "Walter", phone: wrong.phone });
    const board = await readBoard(asManager(), { house: juniper });
    expect(JSON.stringify(board)).toContain('"Walter H."');
    expect(await record(who)).toMatchObject({ ...named, givenName: "Walter", phone: wrong.phone });
    expect([await found({ name: "walter" }), await found({ birthDate: "1988-01-02" })]).toEqual([
      ["Walter Heron"],
      ["Walter Heron"],
    ]);
    expect([await found({ name: "walker" }), await found({ birthDate: "1988-02-01" })]).toEqual([[], []]);
    expect(await history(stay, Number(version) + 1)).toMatchObject({ reason, before: wrong });
    const kept = (await wholeTable(world)).filter((one) => JSON.stringify(one).includes("Walker"));
    expect(kept.map((one) => one.kind)).toEqual([correction.kind]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
    await leaves(juniper, stay);
    expect(await personOf(alder, await livesIn(alder, named))).toBe(who);
    const other = await livesIn(juniper, wrong);
    expect(await personOf(juniper, other)).not.toBe(who);
    expect(
      await care.table.get(correction, correctionKey(care.homes, { house: juniper, stay, version: 99 })),
    ).toBeUndefined();
  });

  test("needs a reason and a change, and a day that has been", async () => {
    const { juniper, livesIn } = stage;
    const stay = await livesIn(juniper, wrong);
    await expect(correctedTo(stay, { ...right, reason: " " })).rejects.toMatchObject({
      fields: [{ pointer: "/reason" }],
    });
    await expect(correctedTo(stay, { ...right, birthDate: "2088-01-02" })).rejects.toMatchObject({
      fields: [{ pointer: "/birthDate" }],
    });
    await expect(correctedTo(stay, wrong)).rejects.toMatchObject({ code: "nothing_changed" });
  });

  test("that someone else has asks admissions whether they are one person, unless they said no", async () => {
    const { world, care, juniper, alder, livesIn, personOf } = stage;
    const lives = await livesIn(alder, named);
    const stay = await livesIn(juniper, wrong);
    await correctedTo(stay);
    await world.drain();
    expect(await questions()).toMatchObject([
      { about: "may_be_known", stay, house: juniper, other: { house: alder, stay: lives } },
    ]);
    await settleQuestion(care, { stay, about: "may_be_known", command: command() });
    expect(await questions()).toEqual([]);
    const pair = { person: await personOf(juniper, stay), other: await personOf(alder, lives) };
    await markNotSame(care, { ...pair, command: command() });
    await correctedTo(stay, wrong);
    await world.drain();
    await correctedTo(stay);
    await world.drain();
    expect(await questions()).toEqual([]);
  });

  test("confirms a stay that waited because of the wrong name", async () => {
    const { world, juniper, alder, livesIn, stayOf } = stage;
    await livesIn(alder, theo);
    const stay = await livesIn(juniper, theo);
    expect((await stayOf(juniper, stay))?.confirmed).toBeNull();
    expect(await questions()).toHaveLength(1);
    await correctedTo(stay);
    await world.drain();
    expect((await stayOf(juniper, stay))?.confirmed).not.toBeNull();
    expect(await questions()).toEqual([]);
  });

  test("and other acts on the stay at the same time are all kept", async () => {
    const { world, juniper, livesIn, personOf, record, stayOf } = stage;
    const stay = await livesIn(juniper, wrong);
    const who = await personOf(juniper, stay);
    const bed = [...(await world.beds(world.lantern, juniper)).values()].at(-1) ?? "bed_none";
    await Promise.all([
      correctedTo(stay),
      writeContacts(asManager(), { house: juniper, stay, phone: "555-111-2222", command: command() }),
      moveBed(asManager(), { house: juniper, stay, bed, command: command() }),
    ]);
    await world.drain();
    const now = await stayOf(juniper, stay);
    expect(now).toMatchObject({ ...named, bed, phone: "555-111-2222" });
    expect(await record(who)).toMatchObject({ ...named, phone: now?.phone });
  });
});

describe("contacts", () => {
  const asked = { phone: "555-867-5309", email: "walter@example.org", mayLeaveMessage: "no" };
  const edda = { name: "Edda Heron", relation: "Mother", phone: "555-222-3333", mayBeTold: "Anything" };
  const mother = { emergency: [edda] };

  test("are written for anyone who lives there, with what was there before", async () => {
    const { juniper, livesIn, stayOf } = stage;
    const stay = await livesIn(juniper, theo);
    const at = { house: juniper, stay };
    const write = (said: object) => writeContacts(asManager(), { ...at, ...said, command: command() });
    expect((await write({ ...asked, ...mother })).corrected).toEqual(["phone", "contacts"]);
    expect((await stayOf(juniper, stay))?.contacts).toMatchObject({
      email: "walter@example.org",
      mayLeaveMessage: false,
      emergency: [{ name: "Edda Heron", relation: "Mother", mayBeTold: "Anything" }],
    });
    expect((await write(asked)).corrected).toEqual(["contacts"]);
    const before = await Promise.all([1, 2, 3, 4, 5].map((version) => history(stay, version)));
    expect(before.flatMap((one) => one?.before.contacts?.emergency.map(({ name }) => name) ?? [])).toEqual([
      "Edda Heron",
    ]);
    await expect(write(asked)).rejects.toMatchObject({ code: "nothing_changed" });
    await expect(
      write({ emergency: [{ name: "Edda" }, { relation: "Friend", phone: edda.phone }] }),
    ).rejects.toMatchObject({
      fields: [{ pointer: "/emergency/0/phone" }, { pointer: "/emergency/1/name" }],
    });
  });
});
