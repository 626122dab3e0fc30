import { expect, test } from "vitest";
import { countOf } from "#shared/records/referral/vote.ts";
import { askForVote } from "#shared/referrals/decisions/ask-for-vote.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { recordScreen } from "#shared/referrals/decisions/record-screen.ts";
import { recordVote } from "#shared/referrals/decisions/record-vote.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";

test("a phone screen is scheduled in the house's time zone, shows on Today, is rescheduled and logged", async () => {
  const it = await atJuniper();
  const { clock } = it.world; // 9:00 am in Los Angeles
  await planScreen(it.staff, { ...it.on(), at: "2026-03-02T15:30", who: "Cedric" });
  await it.world.drain();
  const calls = async () => (await readBoard(it.staff, { house: it.house })).calls.map((one) => one.screenAt);
  expect(await calls()).toEqual(["2026-03-02T23:30:00.000Z"]);
  expect((await listInbox(it.care, {})).waiting[0]?.screenAt).toBe("2026-03-02T23:30:00.000Z");
  await planScreen(it.staff, { ...it.on(), at: "2026-03-03T09:00", who: "Cedric" });
  expect(await calls()).toEqual([]);
  clock.pass({ hours: 40 });
  expect(await calls()).toEqual(["2026-03-03T17:00:00.000Z"]);
  await recordScreen(it.manager, { ...it.on(), note: "He asked about the bus." });
  expect(await calls()).toEqual([]);
  const { screen, state } = await it.header();
  expect(screen).toMatchObject({ step: "held", note: "He asked about the bus.", by: { kind: "member" } });
  expect(state.status).toBe("received");
  expect((await it.history()).at(-2)).toMatchObject({ said: { who: "Cedric" } });
});

test("an unscheduled phone screen can be logged too, also from the inbox", async () => {
  const it = await atJuniper();
  const referral = await it.world.referred();
  await recordScreen(it.care, { house: null, referral, note: "Called back.", command: command() });
  await recordScreen(it.staff, { ...it.on(), note: "First." });
  await recordScreen(it.staff, { ...it.on(), note: "Second." });
  const { screen } = await it.header();
  expect(screen).toMatchObject({ step: "held", note: "Second." });
  const held = (await it.history()).filter((one) => one.type === "referral.screen_held");
  expect(held.map((one) => one.said.note)).toEqual(["First.", "Second."]);
});

test("a phone screen needs a future time and a caller", async () => {
  const it = await atJuniper();
  for (const at of ["", "soon", "2026-03-02T08:00", "2027-03-02T08:00", "2026-02-30T08:00"])
    await expect(planScreen(it.staff, { ...it.on(), at, who: "Cedric" })).rejects.toMatchObject({
      fields: [{ pointer: "/at" }],
    });
  await expect(planScreen(it.staff, { ...it.on(), at: "2026-03-02T15:30", who: " " })).rejects.toMatchObject({
    fields: [{ pointer: "/who" }],
  });
  await expect(recordScreen(it.staff, { ...it.on(), note: "" })).rejects.toMatchObject({
    fields: [{ pointer: "/note" }],
  });
});

const counted = { for: "2", against: "4", abstained: "1", reason: "The house is too loud for now." };

test("a vote is requested and recorded, and decides nothing", async () => {
  const it = await atJuniper();
  await expect(recordVote(it.manager, { ...it.on(), ...counted })).rejects.toMatchObject({
    code: "no_vote_asked",
  });
  await askForVote(it.manager, it.on());
  expect((await readBoard(it.manager, { house: it.house })).awaiting[0]?.voteAsked).toBe(true);
  await expect(askForVote(it.manager, it.on())).rejects.toMatchObject({ code: "vote_open" });
  await recordVote(it.manager, { ...it.on(), ...counted });
  const { state, vote } = await it.header();
  expect([state.status, countOf(vote)]).toMatchObject(["received", { for: 2, against: 4, abstained: 1 }]);
  await askForVote(it.manager, it.on());
  await recordVote(it.manager, { ...it.on(), for: "6", against: "0", abstained: "0", reason: "" });
  expect(countOf((await it.header()).vote)?.for).toBe(6);
});

test("every invalid count is reported, and a vote against needs a reason", async () => {
  const it = await atJuniper();
  await askForVote(it.manager, it.on());
  const refused = (values: Partial<typeof counted>) =>
    recordVote(it.manager, { ...it.on(), ...counted, ...values }).then(
      () => [],
      (error: { fields: { pointer: string }[] }) => error.fields.map((one) => one.pointer),
    );
  expect(await refused({ for: "-1", against: "x", abstained: "101" })).toEqual([
    "/for",
    "/against",
    "/abstained",
  ]);
  expect(await refused({ reason: " " })).toEqual(["/reason"]);
  expect(await refused({ for: "0", against: "0", abstained: "0" })).toEqual(["/for"]);
  expect(await refused({ reason: "No wheelchairs upstairs" })).toEqual(["/reason"]);
});

test("declining because of a vote uses the vote's reason and needs a recorded vote", async () => {
  const it = await atJuniper();
  const why = { reason: "house_vote" as const, wouldChange: "A quieter month.", elsewhere: "Alder House" };
  await expect(declineReferral(it.manager, { ...it.on(), ...why })).rejects.toMatchObject({
    fields: [{ pointer: "/reason", code: "referral.no_vote" }],
  });
  await askForVote(it.manager, it.on());
  await recordVote(it.manager, { ...it.on(), ...counted });
  await declineReferral(it.manager, { ...it.on(), ...why });
  await it.world.drain();
  it.world.clock.passUndo();
  const { decision } = await readOwnReferral(it.larkfield, { referral: it.referral });
  expect(decision).toMatchObject({ reason: "house_vote", voteReason: counted.reason });
  await expect(askForVote(it.manager, it.on())).rejects.toMatchObject({ code: "not_waiting" });
});

test("a vote does not move along to the next house; a scheduled phone screen does", async () => {
  const it = await atJuniper();
  await askForVote(it.manager, it.on());
  await recordVote(it.manager, { ...it.on(), ...counted });
  await planScreen(it.staff, { ...it.on(), at: localTime(it.world.clock, 2), who: "Cedric" });
  const { alder } = it.world.lantern.houses;
  await routeReferral(it.care, { referral: it.referral, house: alder, command: command() });
  const { header, history } = await readReferral(it.care, { house: null, referral: it.referral });
  expect([header.house, header.vote, header.screen]).toMatchObject([alder, null, { caller: "Cedric" }]);
  expect(history.map((one) => one.type)).toContain("referral.vote_recorded");
});

test("a house's staff prepare; its managers decide", async () => {
  const it = await atJuniper();
  await expect(askForVote(it.staff, it.on())).rejects.toMatchObject({ kind: "forbidden" });
  await planScreen(it.staff, { ...it.on(), at: localTime(it.world.clock, 2), who: "Cedric" });
});
