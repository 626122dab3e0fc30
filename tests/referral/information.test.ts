import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { decideAgain, firstClock, resumeClock } from "#shared/records/referral/clock.ts";
import { pauseOf } from "#shared/records/referral/state.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { giveInformation } from "#shared/referrals/partner/give-information.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { is } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { differences } from "../support/differences.ts";
import { openMessages } from "../support/open-messages.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

const question = "Who pays after the first month?";
const why = { reason: "information_not_received" as const, wouldChange: "an answer", elsewhere: "not known" };
const hours = (from: string, to: string) =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total("hours");
const answer = (it: AtJuniper, text: string, key = command()) =>
  giveInformation(it.larkfield, {
    referral: it.referral,
    body: { answer: text },
    command: key,
    bodyHash: text,
  });

describe("a question to the partner", () => {
  test("pauses the clock, and an answer by phone resumes it with the remaining time", async () => {
    const it = await atJuniper();
    const before = await it.header();
    it.world.clock.pass({ hours: 3 });
    await requestInformation(it.staff, { ...it.on(), question });
    await it.world.drain();
    const board = await readBoard(it.manager, { house: it.house });
    expect([board.awaiting, board.paused.map((one) => one.id)]).toEqual([[], [it.referral]]);
    const view = await readOwnReferral(it.larkfield, { referral: it.referral });
    expect(view).toMatchObject({ status: "information_requested", decideBy: null, pausedMinutes: 0 });
    expect(view.pause).toMatchObject({ question, answered: false });

    it.world.clock.pass({ hours: 40, minutes: 7 });
    await resumeReferral(it.staff, { ...it.on(), note: "The county, until spring." });
    const after = await it.header();
    expect([after.state, after.clock.pausedMinutes]).toEqual([{ status: "received" }, 40 * 60 + 7]);
    expect(hours(before.clock.decideBy, after.clock.decideBy)).toBeCloseTo(40 + 7 / 60, 9);
    expect((await it.history()).map((one) => one.type).slice(-2)).toEqual([
      "referral.information_requested",
      "referral.resumed",
    ]);
    await it.world.drain();
    expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
  });

  test("works from the inbox, where paused referrals come last", async () => {
    const it = await atJuniper();
    const inbox = await it.world.referred();
    it.world.clock.pass({ hours: 1 });
    await requestInformation(it.care, { house: null, referral: inbox, question, command: command() });
    const later = await it.world.referred();
    await it.world.drain();
    const { waiting } = await listInbox(it.care, {});
    expect(waiting.map((one) => one.id)).toEqual([it.referral, later, inbox]);
    expect(waiting[2]?.pausedSince).not.toBeNull();
  });

  test("needs text and a waiting referral, and only one can be open", async () => {
    const it = await atJuniper();
    for (const text of ["", "  ", "x".repeat(1001)])
      await expect(requestInformation(it.manager, { ...it.on(), question: text })).rejects.toMatchObject({
        kind: "invalid",
        fields: [{ pointer: "/question" }],
      });
    const one = it.on();
    await requestInformation(it.manager, { ...one, question });
    await requestInformation(it.manager, { ...one, question });
    expect((await it.history()).filter((e) => e.type === "referral.information_requested")).toHaveLength(1);
    await expect(requestInformation(it.manager, { ...it.on(), question })).rejects.toMatchObject({
      code: "not_waiting",
    });
    const accepting = acceptReferral(it.manager, {
      ...it.on(),
      bed: it.bed,
      until: localTime(it.world.clock, 5),
    });
    await expect(accepting).rejects.toMatchObject({ code: "not_waiting" });
  });

  test("question and answer are stored only with the referral, in no event", async () => {
    const it = await atJuniper();
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    await answer(it, "Wren pays, his sister.");
    await it.world.drain();
    const items = await wholeTable(it.world);
    for (const text of [question, "Wren pays"])
      for (const one of items.filter((item) => JSON.stringify(item).includes(text)))
        expect(["referral", "referral.view", "command"]).toContain(one.kind);
  });

  test("is not shown to the partner if the consent allows no status", async () => {
    const it = await atJuniper((payload) => ({ ...payload, consent: { ...payload.consent, mayReturn: [] } }));
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    const view = await readOwnReferral(it.larkfield, { referral: it.referral });
    expect([view.status, view.pause, view.pausedMinutes]).toEqual(["not_shared", null, 0]);
    await expect(answer(it, "Hello")).rejects.toMatchObject({ code: "not_asked" });
  });
});

describe("the partner's answer", () => {
  test("arrives by outbox message, resumes the clock once, and is removed from the message", async () => {
    const it = await atJuniper();
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    it.world.clock.pass({ hours: 2 });
    const key = command();
    const first = await answer(it, "The county.", key);
    expect(first.referral.pause?.answered).toBe(true);
    expect((await readOwnReferral(it.larkfield, { referral: it.referral })).pause?.answered).toBe(true);
    const again = await answer(it, "The county.", key);
    expect([again.repeated, again.referral]).toEqual([true, first.referral]);
    await expect(answer(it, "Another.")).rejects.toMatchObject({ code: "already_answered" });
    await it.world.drain();
    const header = await it.header();
    expect([header.state.status, header.clock.pausedMinutes]).toEqual(["received", 120]);
    expect((await it.history()).at(-1)).toMatchObject({
      type: "referral.information_given",
      by: { kind: "partner", partner: it.larkfield.partner, name: "Larkfield" },
      said: { answer: "The county." },
    });
    expect((await answer(it, "The county.", key)).repeated).toBe(true);
    await expect(answer(it, "More.")).rejects.toMatchObject({ code: "not_asked" });
    const { homes, table, partner } = it.larkfield;
    const page = await table.query({
      in: below.outbox(homes.partner(partner ?? "ptn_")),
      prefix: "inform",
      limit: 9,
      kinds: [outboxMessage],
    });
    expect(page.items.filter(is(outboxMessage)).map((one) => one.value.asks)).toEqual([
      { partner, referral: it.referral },
    ]);
  });

  test("many at once are one answer", async () => {
    const it = await atJuniper();
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    const all = await Promise.allSettled(["a", "b", "c", "d"].map((text) => answer(it, text)));
    expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await it.world.drain();
    expect((await it.history()).filter((e) => e.type === "referral.information_given")).toHaveLength(1);
  });

  test("that comes after a call is recorded and does not resume the clock twice", async () => {
    const it = await atJuniper();
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    await answer(it, "The county.");
    it.world.clock.pass({ hours: 1 });
    await resumeReferral(it.manager, { ...it.on(), note: "The county." });
    const { decideBy } = (await it.header()).clock;
    await requestInformation(it.manager, { ...it.on(), question: "And until when?" });
    await it.world.drain();
    const header = await it.header();
    expect([header.state.status, header.clock.decideBy, header.clock.pausedMinutes]).toEqual([
      "information_requested",
      decideBy,
      60,
    ]);
    expect((await it.history()).at(-1)?.type).toBe("referral.information_noted");
  });

  test.each(["decline", "withdraw"] as const)(
    "and a %s at the same time: one outcome, none half",
    async (other) => {
      const it = await atJuniper();
      await requestInformation(it.manager, { ...it.on(), question });
      await it.world.drain();
      await Promise.all([
        answer(it, "The county."),
        other === "decline"
          ? declineReferral(it.manager, { ...it.on(), ...why })
          : withdrawReferral(it.larkfield, { referral: it.referral, command: command() }),
      ]);
      await it.world.drain();
      const { state } = await it.header();
      expect([state.status, pauseOf(state)]).toEqual([other === "decline" ? "declined" : "withdrawn", null]);
      expect(openMessages(await wholeTable(it.world))).toEqual([]);
      expect(await differences(it.world.system(it.world.lantern))).toEqual([]);
    },
  );

  test("that is invalid names its field, and for another partner's referral is a 404", async () => {
    const it = await atJuniper();
    await requestInformation(it.manager, { ...it.on(), question });
    await it.world.drain();
    for (const body of [{}, { answer: 3 }, { answer: "" }, { answer: "x".repeat(1001) }, { answer: "  " }])
      await expect(
        giveInformation(it.larkfield, { referral: it.referral, body, command: command(), bodyHash: "x" }),
      ).rejects.toMatchObject({ kind: "invalid", fields: [{ pointer: "/answer" }] });
    const halfmoon = it.world.partner(it.world.lantern, it.world.lantern.partners.halfmoon);
    await expect(
      giveInformation(halfmoon, { referral: it.referral, body: {}, command: command(), bodyHash: "x" }),
    ).rejects.toMatchObject({ kind: "not_found" });
  });
});

test("any sequence of pauses preserves the house's time to the millisecond", () => {
  const start = Temporal.Instant.from("2026-03-02T17:00:00.123Z");
  const pieces = fc.array(fc.record({ runs: fc.nat(90_000_000), stands: fc.nat(900_000_000) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 72 }), (sequence, given) => {
      let now = start;
      let spent = 0;
      let clock = decideAgain(firstClock(start), start, given);
      for (const { runs, stands } of sequence) {
        now = now.add({ milliseconds: runs });
        spent += runs;
        const since = stamp(now);
        now = now.add({ milliseconds: stands });
        clock = resumeClock(clock, since, now);
      }
      const left = now.until(Temporal.Instant.from(clock.decideBy)).total("milliseconds");
      expect(spent + left).toBe(given * 3_600_000);
      expect(resumeClock(clock, stamp(now), now)).toEqual(clock);
    }),
  );
});
