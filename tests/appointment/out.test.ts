import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { timesFollow } from "#shared/journeys/appointments/project-times.ts";
import { listAppointments } from "#shared/journeys/appointments/read-appointments.ts";
import { sendAppointment } from "#shared/journeys/appointments/send-appointment.ts";
import {
  addAppointment,
  changeAppointment,
  changeDay,
  takeOff,
} from "#shared/journeys/appointments/write-appointment.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readWeek } from "#shared/views/house-week.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { outpatient } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const add = (changed: Partial<ReturnType<typeof outpatient>> = {}, scope = they.resident) =>
  addAppointment(scope, { ...outpatient(world), ...changed, command: command() });
const all = async (scope = they.resident) => (await listAppointments(scope)).appointments;
const one = async () => (await all())[0]?.id ?? "apt_none";
const staff = () => world.as(world.lantern.members.house_staff, they.at.house);
const week = async () => {
  await world.drain();
  const { days } = await readWeek(staff(), { house: they.at.house });
  return days.flatMap(({ on, out }) =>
    out.map(({ stay, from, until }) => `${on} ${stay.name} ${from}-${until}`),
  );
};
const tomorrow = () => Temporal.PlainDate.from(world.today()).add({ days: 1 }).toString();
const items = async (kind: string) => (await wholeTable(world)).filter((item) => item.kind === kind);
const same = async () => expect(await differences(world.system(world.lantern))).toEqual([]);
const ofHouse = async () =>
  JSON.stringify((await wholeTable(world)).filter(({ pk }) => /#(H|DIR|PEOPLE|INBOX)/.test(String(pk))));

describe("an appointment", () => {
  test("is read by the resident and their mentor; the house sees that they are out, and nothing else of it", async () => {
    await add();
    expect(await all(they.mentor)).toMatchObject([{ what: "Riverside outpatient group", shown: true }]);
    expect(await week()).toEqual([`${world.today()} Linus B. 09:00-12:00`]);
    expect(await ofHouse()).not.toMatch(/Riverside|Ruiz|Mill Street/);
    expect((await readOwnPage(they.resident)).times).toHaveLength(1);
    await same();
  });

  test("that the house is not to see is on the resident's own page alone", async () => {
    await add({ shown: "" }, they.mentor);
    expect(await week()).toEqual([]);
    expect(await items("stay.out")).toEqual([]);
    expect((await readOwnPage(they.resident)).times).toHaveLength(1);
    await same();
  });

  test("shows on the board while they are out, and only then", async () => {
    await add();
    await world.drain();
    const zone = "America/Los_Angeles";
    const nine = world.clock.now().toZonedDateTimeISO(zone).with({ hour: 9, minute: 0 });
    const outOn = async () =>
      (await readBoard(staff(), { house: they.at.house })).beds.filter(({ isOut }) => isOut).length;
    const seen: number[] = [];
    for (const at of [nine.subtract({ minutes: 1 }), nine, nine.add({ hours: 3 })]) {
      world.clock.pass({ milliseconds: at.epochMilliseconds - world.clock.now().epochMilliseconds });
      seen.push(await outOn());
    }
    expect(seen).toEqual([0, 1, 0]);
  });

  test("is skipped, moved and taken off, and the house's week follows", async () => {
    await add();
    const appointment = await one();
    const today = world.today();
    const day = (sent: object) =>
      changeDay(they.mentor, { appointment, day: today, how: "skip", ...sent, command: command() });
    await day({});
    expect(await week()).toEqual([]);
    await day({ how: "move", on: today, from: "14:00", until: "15:00" });
    expect(await week()).toEqual([`${today} Linus B. 14:00-15:00`]);
    await day({ how: "as_planned" });
    expect(await week()).toEqual([`${today} Linus B. 09:00-12:00`]);
    await takeOff(they.resident, { appointment, command: command() });
    expect(await week()).toEqual([]);
    expect(await items("stay.out")).toEqual([]);
    await expect(day({})).rejects.toThrow(refusal("appointment_over"));
    await same();
  });

  test("keeps a skipped day when its words change, not when it is no longer on that day", async () => {
    await add();
    const appointment = await one();
    const change = (sent: object) =>
      changeAppointment(they.resident, { ...outpatient(world), ...sent, appointment, command: command() });
    await changeDay(they.resident, { appointment, day: world.today(), how: "skip", command: command() });
    await change({ what: "Evening group" });
    expect((await all())[0]?.times.changes).toHaveLength(1);
    await change({ on: tomorrow() });
    expect((await all())[0]?.times.changes).toEqual([]);
  });

  test("says every field that is wrong", async () => {
    const wrong = add({ what: "", from: "12:00", until: "09:00", days: "", last: world.today() });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { pointer: "/what", code: "appointment.what_required" },
        { pointer: "/until", code: "appointment.until_before_from" },
        { pointer: "/last", code: "appointment.last_of_one" },
      ],
    });
    await expect(add({ on: "2020-01-01", days: "" })).rejects.toMatchObject({ kind: "invalid" });
    await add();
    const day = tomorrow();
    const other = { appointment: await one(), day, how: "skip", command: command() };
    await expect(changeDay(they.resident, other)).rejects.toThrow(refusal("day_not_planned"));
  });

  test("is refused once the schedule is full, and a former mentor's is refused", async () => {
    for (let at = 0; at < 30; at += 1) await add();
    await expect(add()).rejects.toThrow(refusal("schedule_full"));
    await assigned(world, they.journey, world.lantern.members.alumni);
    await expect(add({}, they.mentor)).rejects.toThrow(refusal("handed_over"));
  });
});

describe("an appointment that house staff add", () => {
  const send = (sent: object = {}) =>
    sendAppointment(staff(), {
      ...outpatient(world),
      agreed: "yes",
      ...they.at,
      ...sent,
      command: command(),
    });

  test("goes to the resident's schedule as they asked, and leaves nothing of it behind", async () => {
    await expect(send({ agreed: "" })).rejects.toMatchObject({
      fields: [{ pointer: "/agreed", code: "appointment.agreement_required" }],
    });
    await send();
    expect(await week()).toEqual([`${world.today()} Linus B. 09:00-12:00`]);
    expect(await all()).toMatchObject([{ made: { by: { kind: "member" } } }]);
    expect(await ofHouse()).not.toMatch(/Riverside|Ruiz|Mill Street/);
  });

  test("is not put on the schedule of whom the journey belongs to by then", async () => {
    await send();
    const { table, homes } = world.system(world.lantern);
    const was = await table.get(journey, journeyKey(homes, they.journey));
    if (!was) throw new Error("no journey");
    const other = { ...was.value, person: "per_01OTHER" as const, epoch: was.value.epoch + 1 };
    await table.write(saveJourney(world.system(world.lantern), was, other));
    await world.drain();
    expect(await items("appointment")).toEqual([]);
  });
});

describe("out of the house", () => {
  test("follows the resident to another house, and leaves nothing in the one they left", async () => {
    await add();
    await world.drain();
    const { alder } = world.lantern.houses;
    const bed = (await world.beds(world.lantern, alder)).get("1A") ?? "bed_none";
    const care = world.as(world.lantern.members.admissions);
    const agreed = { carry: ["journey"], tellWhere: false, agreed: true };
    await transferStay(care, {
      ...they.at,
      to: alder,
      bed,
      on: world.today(),
      ...agreed,
      command: command(),
    });
    expect(await week()).toEqual([]);
    expect(await items("stay.out")).toMatchObject([{ data: { house: alder } }]);
    await same();
  });

  test("ends as it was last said, out of order and twice, and no slow worker brings it back", async () => {
    await add();
    await world.drain();
    const slow = [];
    const system = world.system(world.lantern);
    for await (const all of timesFollow.everything(system)) slow.push(...all);
    await takeOff(they.resident, { appointment: await one(), command: command() });
    const random = seeded(17);
    await world.drain((records) => disorder(random, [...records, ...records]));
    expect(await items("stay.out")).toEqual([]);
    expect(slow).toHaveLength(2);
    for (const { follow, also } of slow)
      await expect(system.table.write([follow, ...also])).rejects.toBeInstanceOf(ConditionFailed);
    expect(await items("stay.out")).toEqual([]);
    await add({ from: "15:00", until: "16:00" });
    expect(await week()).toEqual([`${world.today()} Linus B. 15:00-16:00`]);
    await same();
  });
});
