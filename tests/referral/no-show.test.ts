import { describe, expect, test } from "vitest";
import { bedKept, closedAtOf } from "#shared/records/referral/state.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { takeReferralInHouse } from "#shared/referrals/intake/take-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { byProgram } from "../support/by-hand.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";

const call = { whom: "partner", who: "Iris Plover", said: "The van broke down.", date: "", time: "" };

/** Accepted at 9 am for 24 hours, expected at noon; it is 1 pm. */
async function missed(keepBed: boolean): Promise<AtJuniper> {
  const it = await atJuniper();
  await it.accept(24);
  await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "12:00" });
  it.world.clock.pass({ hours: 4 });
  await markNoShow(it.staff, { ...it.on(), keepBed });
  await it.world.drain();
  return it;
}

test("a no-show's call to the partner is due within an hour and comes first on Today and in the inbox", async () => {
  const it = await missed(true);
  const board = await readBoard(it.staff, { house: it.house });
  expect(board.noShows).toMatchObject([
    { id: it.referral, callBy: "2026-03-02T22:00:00.000Z", hold: { bedLabel: "1A" } },
  ]);
  expect([board.coming, board.counts.held]).toEqual([[], 1]);
  const other = await it.world.referred();
  const { waiting } = await listInbox(it.care, {});
  expect(waiting.map((one) => one.id)).toEqual([it.referral, other]);
  expect(waiting[0]).toMatchObject({ callBy: "2026-03-02T22:00:00.000Z", contactPhone: "555-0142" });
  expect((await readOwnReferral(it.larkfield, { referral: it.referral })).status).toBe("no_show");
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("only an accepted referral can be a no-show, after its arrival time", async () => {
  const it = await atJuniper();
  const mark = () => markNoShow(it.staff, { ...it.on(), keepBed: true });
  await expect(mark()).rejects.toMatchObject({ code: "not_accepted" });
  await it.accept(24);
  await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "12:00" });
  it.world.clock.pass({ hours: 2 });
  await expect(mark()).rejects.toMatchObject({ code: "not_expected_yet" });
  it.world.clock.pass({ hours: 1 });
  await mark();
  await expect(mark()).rejects.toMatchObject({ code: "not_accepted" });
});

describe("the call decides the next step", () => {
  test("they arrive later, into the held bed", async () => {
    const it = await missed(true);
    await expect(
      recordNoShowCall(it.staff, { ...it.on(), ...call, follows: "held_bed" }),
    ).rejects.toMatchObject({ fields: [{ pointer: "/date" }] });
    const late = { ...call, date: "2026-03-03", time: "10:00", follows: "held_bed" };
    await recordNoShowCall(it.staff, { ...it.on(), ...late });
    const header = await it.header();
    // The hold ended at 9 am; it is extended to the end of the arrival day, for the bed too.
    const until = "2026-03-04T08:00:00.000Z";
    expect(header).toMatchObject({
      arrival: "2026-03-03 10:00",
      state: { status: "accepted", hold: { bed: it.bed, until } },
    });
    await it.world.drain();
    expect((await readOwnReferral(it.larkfield, { referral: it.referral })).hold).toEqual({ until });
    await it.world.drain();
    expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
    it.world.clock.pass({ hours: 22 });
    await it.world.tick();
    expect((await readBoard(it.staff, { house: it.house })).counts.held).toBe(1);
    expect((await it.history()).at(-1)).toMatchObject({
      type: "referral.no_show_called",
      data: { follows: "held_bed_longer" },
      said: { who: "Iris Plover", said: "The van broke down." },
    });
    await expect(
      recordNoShowCall(it.staff, { ...it.on(), ...call, follows: "closed" }),
    ).rejects.toMatchObject({ code: "no_call_due" });
    await moveIn(it.staff, it.on());
  });

  test("a hold that lasts until they arrive stays as it is; none lasts longer than thirty days", async () => {
    const it = await missed(true);
    const before = bedKept((await it.header()).state);
    const far = { ...call, date: "2026-04-05", time: "", follows: "held_bed" };
    await expect(recordNoShowCall(it.staff, { ...it.on(), ...far })).rejects.toMatchObject({
      fields: [{ pointer: "/date", code: "referral.hold_too_long" }],
    });
    const today = { ...call, date: it.world.today(), time: "20:00", follows: "held_bed" };
    await recordNoShowCall(it.staff, { ...it.on(), ...today });
    expect(bedKept((await it.header()).state)).toEqual(before);
  });

  test("they arrive later and wait for a decision again; the bed is free", async () => {
    const it = await missed(true);
    await recordNoShowCall(it.staff, { ...it.on(), ...call, follows: "received" });
    const board = await readBoard(it.staff, { house: it.house });
    expect([board.counts.free, board.noShows, board.awaiting[0]?.decideBy]).toEqual([
      4,
      [],
      "2026-03-03T21:00:00.000Z",
    ]);
  });

  test("or the referral is closed, with the bed free and an event", async () => {
    const it = await missed(true);
    await recordNoShowCall(it.staff, { ...it.on(), ...call, follows: "closed" });
    await it.world.drain();
    const { state } = await it.header();
    expect([state.status, closedAtOf(state) !== null, bedKept(state)]).toEqual(["no_show", true, null]);
    expect((await readBoard(it.staff, { house: it.house })).counts.free).toBe(4);
    expect((await listInbox(it.care, {})).waiting).toEqual([]);
    await expect(moveIn(it.staff, { ...it.on(), bed: it.bed })).rejects.toMatchObject({
      code: "not_accepted",
    });
    await it.world.drain();
    expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
  });

  test("and every missing field is reported", async () => {
    const it = await missed(true);
    await expect(
      recordNoShowCall(it.staff, {
        ...it.on(),
        whom: "",
        who: "",
        said: "",
        follows: "?",
        date: "",
        time: "",
      }),
    ).rejects.toMatchObject({
      fields: [{ pointer: "/whom" }, { pointer: "/who" }, { pointer: "/said" }, { pointer: "/follows" }],
    });
  });

  test("whoever referred by hand is called only while a consent lets them be told; others can be", async () => {
    const it = await missed(true);
    const { world, house, manager, staff } = it;
    const { referral } = await takeReferralInHouse(staff, {
      ...byProgram(world),
      house,
      command: command(),
    });
    await world.drain();
    const bed = (await world.beds(world.lantern, house)).get("1B");
    const on = () => ({ house, referral, command: command() });
    await acceptReferral(manager, { ...on(), bed, until: localTime(world.clock, 24) });
    await markNoShow(staff, { ...on(), keepBed: true });
    const calling = (whom: string) => recordNoShowCall(staff, { ...on(), ...call, whom, follows: "closed" });
    await expect(calling("program")).rejects.toMatchObject({ code: "no_consent" });
    await expect(calling("partner")).rejects.toMatchObject({ fields: [{ pointer: "/whom" }] });
    await calling("person");
    const { history } = await readReferral(manager, { house, referral });
    expect(history.at(-1)).toMatchObject({ data: { whom: "person" }, said: { who: "Iris Plover" } });
  });

  test("a decline does not replace the call", async () => {
    const it = await missed(false);
    const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
    await expect(declineReferral(it.manager, { ...it.on(), ...why })).rejects.toMatchObject({
      code: "call_first",
    });
  });
});

describe("a late arrival is moved in", () => {
  test("into the held bed", async () => {
    const it = await missed(true);
    await moveIn(it.staff, it.on());
    await it.world.drain();
    it.world.clock.passUndo();
    expect((await readOwnReferral(it.larkfield, { referral: it.referral })).status).toBe("moved_in");
  });

  test("or into any open bed, once the hold was released", async () => {
    const it = await missed(false);
    expect((await readBoard(it.staff, { house: it.house })).counts.free).toBe(4);
    await expect(moveIn(it.staff, it.on())).rejects.toMatchObject({ fields: [{ pointer: "/bed" }] });
    await moveIn(it.staff, { ...it.on(), bed: it.bed });
    expect((await it.header()).state.status).toBe("moved_in");
  });

  test("but not with unmet conditions", async () => {
    const it = await atJuniper((payload) => ({ ...payload, arrival: { date: payload.routing.neededBy } }));
    const until = localTime(it.world.clock, 24 * 4);
    await acceptReferral(it.manager, { ...it.on(), bed: it.bed, until, conditions: "A call" });
    it.world.clock.pass({ hours: 24 * 3 });
    await markNoShow(it.staff, { ...it.on(), keepBed: true });
    await expect(moveIn(it.staff, it.on())).rejects.toMatchObject({ code: "conditions_open" });
  });
});

test("when the hold ends the bed is free, and the call is still due", async () => {
  const it = await missed(true);
  it.world.clock.pass({ hours: 30 });
  await it.world.tick();
  await it.world.drain();
  const board = await readBoard(it.staff, { house: it.house });
  expect([board.counts.free, board.noShows[0]?.hold]).toEqual([4, null]);
  const held = { ...call, follows: "held_bed", date: it.world.today(), time: "23:00" };
  await expect(recordNoShowCall(it.staff, { ...it.on(), ...held })).rejects.toMatchObject({
    code: "hold_over",
  });
  expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
});

test("of a move-in and a no-show at the same time, exactly one succeeds", async () => {
  for (let run = 0; run < 4; run += 1) {
    const it = await atJuniper();
    await it.accept(24);
    await changeArrival(it.staff, { ...it.on(), date: it.world.today(), time: "" });
    await Promise.allSettled([
      moveIn(it.staff, it.on()),
      markNoShow(it.staff, { ...it.on(), keepBed: run % 2 === 0 }),
    ]);
    await it.world.drain();
    const { state } = await it.header();
    const { status } = state;
    const { counts } = await readBoard(it.staff, { house: it.house });
    if (status === "moved_in") expect([counts.occupied, bedKept(state)]).toEqual([1, null]);
    else expect([status, counts.occupied, counts.held]).toEqual(["no_show", 0, run % 2 === 0 ? 1 : 0]);
    await it.world.drain();
    expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
  }
});

test("an expected arrival is a day, with a time if one was agreed", async () => {
  const it = await atJuniper();
  const change = (date: string, time: string) => changeArrival(it.staff, { ...it.on(), date, time });
  for (const [date, time, pointer] of [
    ["", "", "/date"],
    ["2026-03-01", "", "/date"],
    ["2026-09-01", "", "/date"],
    ["2026-03-03", "25:00", "/time"],
  ] as const)
    await expect(change(date, time)).rejects.toMatchObject({ fields: [{ pointer }] });
  await change("2026-03-03", "");
  await it.world.drain();
  expect((await readOwnReferral(it.larkfield, { referral: it.referral })).arrival).toEqual({
    date: "2026-03-03",
    at: null,
    timeZone: "America/Los_Angeles",
  });
});
