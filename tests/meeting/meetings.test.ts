import { AsyncResource } from "node:async_hooks";
import { beforeEach, describe, expect, test } from "vitest";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { noteMeeting } from "#shared/journeys/meetings/note-meeting.ts";
import { readOwnMeetings } from "#shared/journeys/meetings/read-meetings.ts";
import { endCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { shareMeetings } from "#shared/journeys/meetings/share-meetings.ts";
import { takeMeetingBack } from "#shared/journeys/meetings/take-back.ts";
import { setCover } from "#shared/mentors/cover/set-cover.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { mostInWeek } from "#shared/records/meeting/kinds.ts";
import { scopeOfMentor } from "#shared/table/member-scopes.ts";
import { assigned, type Walking, walking, walkingWorld } from "../support/beside.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { moveOut } from "../support/move-out.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { inPerson } from "../support/tests.ts";
import { wholeTable } from "../support/whole-table.ts";
import { meetingsOf } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
const faults: { current: Faults | undefined } = { current: undefined };
/** Called before each read, as from elsewhere: not within the plan that reads. */
const reading: { current: (() => Promise<unknown> | undefined) | undefined } = { current: undefined };
const elsewhere = AsyncResource.bind((act: typeof reading.current) => act?.());
beforeEach(async () => {
  ({ world, they } = await walkingWorld({
    wrap: (sender) => {
      const inner = faulty(sender, faults);
      return {
        send: async (command) => {
          if (!command.input.TransactItems) await elsewhere(reading.current);
          return inner.send(command);
        },
      };
    },
  }));
});

const { went, commits, shows, page, weeks } = meetingsOf(() => they.resident);
const toMentor = async (scope = they.mentor) => (await readJourney(scope)).meetings;
const monday = "2026-03-02";
const refused = (...fields: string[]) => ({ fields: fields.map((pointer) => ({ pointer })) });

describe("a meeting that a resident writes down", () => {
  test("has its day, its kind, how they took part and its own name, and there is nowhere to write more", async () => {
    await went(monday, {
      pathway: "recovery_dharma",
      way: "online",
      name: "  Monday sit ",
      notes: "He said",
    });
    const [one] = (await page()).meetings;
    expect(Object.keys(one ?? {}).toSorted()).toEqual(["id", "name", "notedAt", "on", "pathway", "way"]);
    expect(one).toMatchObject({ on: monday, pathway: "recovery_dharma", way: "online", name: "Monday sit" });
  });

  test("lies up to thirty days back, and not ahead", async () => {
    await went("2026-01-31");
    for (const on of ["2026-01-30", "2026-03-03", "yesterday", ""])
      await expect(went(on), on).rejects.toMatchObject(refused("/on"));
    const nothing = { pathway: "church", way: "", name: "n".repeat(81) };
    await expect(went("", nothing)).rejects.toMatchObject(refused("/on", "/pathway", "/way", "/name"));
    expect((await page()).meetings.map(({ on }) => on)).toEqual(["2026-01-31"]);
  });

  test("is kept once however often its form arrives, and of two at once both are kept", async () => {
    const sent = { on: monday, pathway: "na", way: "phone", name: "", command: command() };
    await Promise.all([noteMeeting(they.resident, sent), noteMeeting(they.resident, sent)]);
    await noteMeeting(they.resident, sent);
    expect((await page()).meetings).toHaveLength(1);
    await expect(noteMeeting(they.resident, { ...sent, way: "online" })).rejects.toMatchObject({
      code: "command_reused",
    });
    await Promise.all([went(monday), went(monday)]);
    expect((await page()).now.count).toBe(3);
  });

  test("is kept once where the answer is lost, and the mentor sees the same number", async () => {
    await shows("mentor");
    const random = seeded(11);
    for (let count = 1; count <= 6; count += 1) {
      const sent = { on: monday, pathway: "na", way: "phone", name: "", command: command() };
      faults.current = { random, refuse: 0.2, lose: 0.4, partial: 0.2 };
      for (let tries = 0; tries < 40; tries += 1) {
        const isKept = await noteMeeting(they.resident, sent).then(
          () => true,
          () => false,
        );
        if (isKept) break;
      }
      faults.current = undefined;
      expect([(await page()).now.count, (await toMentor())?.weeks]).toEqual([
        count,
        [{ week: monday, count }],
      ]);
    }
  });

  test("is taken back once, and nothing of it stays but that something was", async () => {
    await went(monday, { name: "Put in wrongly" });
    await went(monday, { name: "Stays" });
    const wrong = (await page()).meetings.find(({ name }) => name === "Put in wrongly")?.id ?? "mtg_none";
    const back = { meeting: wrong, command: command() };
    await Promise.all([takeMeetingBack(they.resident, back), takeMeetingBack(they.resident, back)]);
    expect((await page()).meetings.map(({ name }) => name)).toEqual(["Stays"]);
    expect(JSON.stringify(await wholeTable(world))).not.toContain("Put in wrongly");
    await expect(
      takeMeetingBack(they.resident, { meeting: wrong, command: command() }),
    ).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is one of so many that a week holds, and each of them can be taken back", async () => {
    for (let count = 0; count < mostInWeek; count += 1) await went(monday);
    await expect(went(monday)).rejects.toMatchObject({ code: "week_full" });
    await went("2026-03-01");
    const { now, meetings } = await page();
    expect([now.count, meetings.length]).toEqual([mostInWeek, mostInWeek + 1]);
  });
});

test("nobody takes another resident’s meeting back, and after the stay they still write down their own", async () => {
  await went(monday);
  const id = (await page()).meetings[0]?.id ?? "mtg_none";
  const other = await walking(world, { legalName: "Wade Fenn", bed: "2A" });
  await meetingsOf(() => other.resident).went(monday);
  await expect(takeMeetingBack(other.resident, { meeting: id, command: command() })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect((await page()).meetings.map((one) => one.id)).toEqual([id]);
  const manager = world.as(world.lantern.members.house_manager, they.at.house);
  await moveOut(manager, { ...they.at, kind: "graduated", on: world.today(), command: command() });
  await world.drain();
  await went(monday);
  expect((await page()).now.count).toBe(2);
});

describe("a weekly commitment", () => {
  test("is a whole number from 0 to 21, in their own choice", async () => {
    for (const weekly of ["22", "-1", "2.5", "some", ""])
      await expect(
        meetingsOf(() => they.resident).commits(weekly as unknown as number),
        weekly,
      ).rejects.toMatchObject(refused("/weekly"));
    for (const weekly of [0, 21]) {
      await commits(weekly);
      expect((await page()).now.weekly).toBe(weekly);
    }
  });

  test("is changed or ended from this week on: earlier weeks keep what held then", async () => {
    await commits(2);
    await commits(3);
    await went(monday);
    world.clock.pass({ hours: 24 * 7 });
    await commits(5);
    world.clock.pass({ hours: 24 * 7 });
    expect(await weeks()).toEqual([
      ["2026-03-16", 0, 5],
      ["2026-03-09", 0, 5],
      [monday, 1, 3],
    ]);
    await endCommitment(they.resident, { command: command() });
    expect(await weeks()).toEqual([
      ["2026-03-16", 0, null],
      ["2026-03-09", 0, 5],
      [monday, 1, 3],
    ]);
  });

  test("of two changes at once stands one", async () => {
    await Promise.all([commits(4), commits(6)]);
    expect([4, 6]).toContain((await page()).now.weekly);
  });
});

describe("what a mentor sees of it", () => {
  test("is nothing before they choose; then how many and the commitment, and no more; and nothing once it is taken back", async () => {
    await commits(3);
    await went(monday, { name: "Tuesday Night Group" });
    expect([await toMentor(), (await page()).share]).toEqual([null, "me"]);
    await shows("mentor");
    expect(await toMentor()).toEqual({ weekly: 3, weeks: [{ week: monday, count: 1 }] });
    await went("2026-02-28");
    await commits(4);
    const both = [
      { week: monday, count: 1 },
      { week: "2026-02-23", count: 1 },
    ];
    expect(await toMentor()).toEqual({ weekly: 4, weeks: both });
    const [one] = (await page()).meetings;
    await takeMeetingBack(they.resident, { meeting: one?.id ?? "mtg_none", command: command() });
    expect((await toMentor())?.weeks[0]).toEqual({ week: monday, count: 0 });
    await shows("me");
    await went(monday);
    expect([await toMentor(), (await page()).share]).toEqual([null, "me"]);
  });

  test("is right whatever is written while they choose", async () => {
    for (let round = 0; round < 4; round += 1) {
      await Promise.all([shows("mentor"), went(monday), commits(round)]);
      const { now } = await page();
      expect(await toMentor()).toEqual({ weekly: now.weekly, weeks: [{ week: monday, count: now.count }] });
      await Promise.all([shows("me"), went(monday)]);
      expect(await toMentor()).toBe(null);
    }
  });

  test("is right before whichever read of a choice a meeting is written, and of a meeting a choice", async () => {
    const acts = [() => shows("mentor"), () => went(monday)] as const;
    for (const [first, second] of [acts, acts.toReversed()]) {
      let isWithin = true;
      for (let nth = 1; isWithin; nth += 1) {
        await shows("me");
        let reads = 0;
        reading.current = () => {
          reads += 1;
          if (reads !== nth) return undefined;
          reading.current = undefined;
          return second?.();
        };
        await first?.();
        isWithin = reading.current === undefined;
        reading.current = undefined;
        const { now, share } = await page();
        const seen = share === "me" ? null : { weekly: null, weeks: [{ week: monday, count: now.count }] };
        expect([nth, await toMentor()]).toEqual([nth, isWithin || share === "mentor" ? seen : null]);
      }
    }
  });

  test("is seen by whoever covers, and goes with the journey to the next mentor", async () => {
    await went(monday);
    await shows("mentor");
    const other = world.lantern.members.alumni;
    const days = { from: world.today(), until: world.today() };
    const { members } = world.lantern;
    await setCover(they.supervisor, {
      ...{ mentor: they.by.member, by: other.member, ...days },
      ...inPerson(world, members.supervisor),
      command: command(),
    });
    await world.drain();
    const seen = { weekly: null, weeks: [{ week: monday, count: 1 }] };
    const otherScope = scopeOfMentor(world.world, other, they.journey, "req");
    expect(await toMentor(otherScope)).toEqual(seen);
    await assigned(world, they.journey, other);
    expect(await toMentor(otherScope)).toEqual(seen);
  });

  test("is theirs to choose: no mentor and no house writes or reads it for them", async () => {
    await went(monday);
    const manager = world.as(world.lantern.members.house_manager, they.at.house);
    for (const scope of [they.mentor, manager, they.supervisor]) {
      await expect(readOwnMeetings(scope)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(shareMeetings(scope, { share: "mentor", command: command() })).rejects.toMatchObject({
        kind: "forbidden",
      });
    }
  });
});

test("what is written of it lies with the resident alone, but for what they share", async () => {
  await commits(3);
  await went(monday, { name: "Tuesday Night Group" });
  const of = async () =>
    (await wholeTable(world))
      .filter((one) => /meeting\.|Tuesday Night/.test(JSON.stringify(one)))
      .map(({ pk, kind }) => [String(pk).split("#")[2], kind]);
  expect(new Set((await of()).map(([home]) => home))).toEqual(new Set(["SELF"]));
  await shows("mentor");
  expect((await of()).filter(([home]) => home !== "SELF")).toEqual([["J", "meeting.shared"]]);
});

test("nothing is written into a journey that has become someone else's", async () => {
  await commits(3);
  await linkStay(world.as(world.lantern.members.admissions), {
    ...they.at,
    person: null,
    command: command(),
  });
  await world.drain();
  const late = [went(monday), commits(4), shows("mentor"), page()];
  for (const one of await Promise.allSettled(late))
    expect(one).toMatchObject({ reason: { kind: "not_found" } });
});
