import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { stamp } from "#shared/kernel/instant.ts";
import { decideAgain } from "#shared/records/referral/clock.ts";
import { hasStatus, headerSchema, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { sampleReferrals } from "#shared/records/referral/samples.ts";
import { bedKept, closedAtOf, stayOf } from "#shared/records/referral/state.ts";
import { referralStatuses } from "#shared/records/referral/status.ts";
import * as arrive from "#shared/records/referral/transitions/arrive.ts";
import * as decide from "#shared/records/referral/transitions/decide.ts";
import * as end from "#shared/records/referral/transitions/end.ts";
import * as move from "#shared/records/referral/transitions/move.ts";
import * as prepare from "#shared/records/referral/transitions/prepare.ts";
import * as wait from "#shared/records/referral/transitions/wait.ts";

const now = Temporal.Instant.from("2026-03-02T17:00:00.000Z");
const inHours = (hours: number) => now.add({ hours });
const by = { kind: "member", member: "mem_1", name: "Cedric" } as const;
const done = { at: stamp(now), by };
const hold = { bed: "bed_1", bedLabel: "1A", until: stamp(inHours(5)) } as const;
const note = "A word about the person";

const [, received] = sampleReferrals("hse_1", "ptn_1").filter((one) => hasStatus(one, "received"));
if (!received || !hasStatus(received, "received")) throw new Error("no sample");
const paused = decide.askSender(received, { since: done.at, by, question: note });
const waitlisted = wait.putOnList(received, done);
const offered = wait.offer(waitlisted, hold);
const accepted = decide.acceptInto(received, hold, done);
const conditional = decide.acceptOnConditions(received, hold, done, ["One", "Two"]);
const missed = arrive.miss(conditional, { ...done, callBy: stamp(inHours(1)), overdue: null }, true);
const away = arrive.stayAway(missed, { ...done, note });
const why = { ...done, reason: "unreachable", wouldChange: note, elsewhere: note } as const;
const declined = decide.decline(accepted, why, now);
const withdrawn = end.withdraw(accepted, now);
const movedIn = arrive.moveIn(accepted, "sty_1", done.at);
const all = {
  received,
  paused,
  waitlisted,
  offered,
  accepted,
  conditional,
  missed,
  away,
  declined,
  withdrawn,
  movedIn,
};

const parses = (header: unknown) => headerSchema.safeParse(header).success;

describe("an impossible state does not parse", () => {
  test("every sample state parses, and the samples cover every status", () => {
    expect(Object.entries(all).filter(([, one]) => !parses(one))).toEqual([]);
    const reached = new Set(Object.values(all).map((one) => one.state.status));
    expect([...reached].sort()).toEqual([...referralStatuses].sort());
  });

  test.each(Object.entries(all))("%s without any one of its required fields", (_, header) => {
    for (const name of Object.keys(header.state)) {
      const { [name]: __, ...rest } = Object.fromEntries(Object.entries(header.state));
      expect([name, parses({ ...header, state: rest })]).toEqual([name, false]);
    }
  });

  test("a status with a field of another", () => {
    const strange = [
      { ...received, state: { ...received.state, hold } },
      { ...received, state: { ...received.state, pause: paused.state.pause } },
      { ...received, state: { ...received.state, decision: accepted.state.decision } },
      { ...accepted, state: { ...accepted.state, hold: null } },
      { ...accepted, state: { ...accepted.state, stay: "sty_1" } },
      { ...accepted, state: { ...accepted.state, conditions: [{ text: "One", met: null }] } },
      { ...accepted, state: { ...accepted.state, closedAt: done.at } },
      { ...conditional, state: { ...conditional.state, conditions: [] } },
      { ...conditional, state: { ...conditional.state, conditions: [{ text: "One", met: done }] } },
      { ...declined, state: { ...declined.state, decision: accepted.state.decision } },
      { ...declined, state: { ...declined.state, decision: { ...why, kind: "declined", reason: null } } },
      { ...missed, state: { ...missed.state, called: { ...done, note } } },
      { ...away, state: { ...away.state, call: "due" } },
      { ...movedIn, state: { ...movedIn.state, hold } },
      {
        ...received,
        vote: { step: "counted", count: { ...done, for: 1, against: 0, abstained: 0, reason: "" } },
      },
      { ...received, screen: { step: "held", ...done } },
      // A hold needs a house, and only a referral that waits for a decision can be moved.
      { ...accepted, house: null },
      { ...accepted, place: "passing" },
    ];
    expect(strange.filter(parses)).toEqual([]);
  });
});

test("nor does it compile", () => {
  const { decision } = accepted.state;
  // @ts-expect-error accepted without a hold
  const noHold: ReferralHeader = { ...received, state: { status: "accepted", decision, conditions: [] } };
  // @ts-expect-error a count without a requested vote
  const noVote: ReferralHeader = { ...received, vote: { step: "counted" } };
  // @ts-expect-error a received referral cannot move in
  const tooSoon = () => arrive.moveIn(received, "sty_1", done.at);
  // @ts-expect-error a closed one cannot be declined
  const tooLate = () => decide.decline(declined, why, now);
  expect([noHold, noVote].filter(parses)).toEqual([]);
  expect([tooSoon, tooLate]).toHaveLength(2);
});

describe("each step leads from its allowed states to a valid one", () => {
  const leads = (header: ReferralHeader, status: ReferralHeader["state"]["status"]) => {
    expect([header.state.status, parses(header)]).toEqual([status, true]);
    return header;
  };

  test("question and answer: the remaining time is unchanged", () => {
    const again = leads(decide.resume(paused, inHours(3)), "received");
    expect(again.clock).toMatchObject({ pausedMinutes: 180 });
    expect(Temporal.Instant.from(received.clock.decideBy).until(again.clock.decideBy).total("hours")).toBe(3);
  });

  test("accept: the partner has a decision, and the first one counts", () => {
    expect(leads(accepted, "accepted").clock.answeredAt).toBe(done.at);
    const later = { ...done, at: stamp(inHours(9)) };
    const said = leads(wait.acceptOffer(offered, hold, later), "accepted");
    expect([said.clock.answeredAt, bedKept(said.state)]).toEqual([done.at, hold]);
  });

  test("conditions: met one by one, and the last one accepts", () => {
    const one = decide.meet(conditional, "One", done);
    leads(one, "accepted_with_conditions");
    if (!hasStatus(one, "accepted_with_conditions")) throw new Error("accepted too soon");
    const both = leads(decide.meet(one, "Two", done), "accepted");
    expect(both.state).toMatchObject({ hold, conditions: [{ met: done }, { met: done }] });
  });

  test("decline: from any allowed state, with the clock resumed", () => {
    for (const one of [received, paused, waitlisted, offered, accepted, conditional]) {
      const no = leads(decide.decline(one, { ...why, at: stamp(inHours(2)) }, inHours(2)), "declined");
      expect([closedAtOf(no.state), bedKept(no.state)]).toEqual([stamp(inHours(2)), null]);
    }
    expect(decide.decline(paused, why, inHours(2)).clock.pausedMinutes).toBe(120);
  });

  test("waitlist: offer, no, removal", () => {
    expect(bedKept(leads(offered, "waitlisted").state)).toEqual(hold);
    expect(bedKept(leads(wait.offerOver(offered), "waitlisted").state)).toBeNull();
    const clock = decideAgain(offered.clock, inHours(30), 12);
    expect(leads(wait.takeOffList(offered, clock), "received").clock).toEqual({
      ...received.clock,
      decideBy: stamp(inHours(42)),
    });
  });

  test("hold: extended and ended", () => {
    for (const one of [accepted, conditional, missed]) {
      if (!arrive.isHolding(one)) throw new Error("no hold");
      expect(bedKept(arrive.keepUntil(one, stamp(inHours(9))).state)?.until).toBe(stamp(inHours(9)));
    }
    expect(leads(arrive.loseHold(accepted, inHours(6)), "received").clock.answeredAt).toBeNull();
    if (!arrive.isHolding(missed)) throw new Error("no hold");
    expect(bedKept(leads(arrive.loseHold(missed, inHours(6)), "no_show").state)).toBeNull();
  });

  test("no-show: later, again, or never", () => {
    expect(bedKept(arrive.miss(accepted, missed.state.noShow, false).state)).toBeNull();
    expect(leads(arrive.comeLater(missed, hold, "2026-03-04"), "accepted_with_conditions").arrival).toBe(
      "2026-03-04",
    );
    leads(arrive.comeLater(arrive.miss(accepted, missed.state.noShow, true), hold, "2026-03-04"), "accepted");
    leads(arrive.waitAgain(missed, inHours(2)), "received");
    expect(closedAtOf(leads(away, "no_show").state)).toBe(done.at);
    expect([arrive.isMissed(missed), arrive.isMissed(away)]).toEqual([true, false]);
  });

  test("move-in: also late", () => {
    const late = arrive.miss(accepted, missed.state.noShow, false);
    for (const one of [accepted, late])
      expect(stayOf(leads(arrive.moveIn(one, "sty_1", done.at), "moved_in").state)).toBe("sty_1");
  });

  test("withdraw: from any state, once; after that only recorded", () => {
    for (const one of [received, paused, waitlisted, offered, accepted, conditional, missed])
      expect(leads(end.withdraw({ ...one, place: "here" }, now), "withdrawn").place).toBe("here");
    for (const one of [away, declined, withdrawn, movedIn]) {
      if (!end.isOver(one)) throw new Error("still open");
      leads(end.noteWithdrawal(one, done.at), one.state.status);
    }
  });

  test("move to another house: without the vote, and no personal text stays behind", () => {
    const full: ReferralHeader<"received"> = {
      ...received,
      arrival: "2026-03-03 15:00",
      vote: { step: "asked", asked: done },
      screen: { step: "held", ...done, note },
      history: { pages: 2, latest: [{ ...done, type: "referral.resumed", data: {}, said: { note } }] },
    };
    const passing = leads(move.startPassing(full, full.clock), "received");
    leads(move.stopPassing(passing), "received");
    const sent = leads(move.sendTo(passing, { ...full, house: "hse_2" }), "received");
    expect(sent).toMatchObject({ house: "hse_2", place: "here", vote: null, screen: full.screen });
    const left = leads(move.leftBehind(full, done.at), "received");
    expect([left.place, left.history]).toEqual(["moved", { pages: 0, latest: [] }]);
    expect(JSON.stringify(left)).not.toMatch(/A word|555-0100|15:00|Cedric/);
  });

  test("phone screens and votes don't change the state", () => {
    const count = { ...done, for: 2, against: 1, abstained: 0, reason: note };
    const asked = prepare.askVote(received, done);
    const steps = [
      asked,
      prepare.countVote(asked, done, count),
      prepare.planScreen(received, stamp(inHours(2)), "Cedric"),
      prepare.holdScreen(received, done, note),
      prepare.expectOn(received, "2026-03-04"),
    ];
    for (const one of steps) expect([one.state, parses(one)]).toEqual([received.state, true]);
  });

  test("purge: no personal text is left, whatever the outcome", () => {
    const said = {
      contact: { name: note, phone: note },
      arrival: note,
      screen: { step: "held", ...done, note },
      vote: {
        step: "counted",
        asked: done,
        count: { ...done, for: 0, against: 1, abstained: 0, reason: note },
      },
    } as const;
    for (const one of [away, declined, withdrawn]) {
      const header = { ...one, ...said };
      if (!end.isOver(header)) throw new Error("still open");
      const left = end.forget(header, done.at);
      expect([parses(left), JSON.stringify(left).includes("A word")]).toEqual([true, false]);
      expect(left.state.status).toBe(one.state.status);
    }
    const planned = { ...declined, screen: { step: "planned", at: done.at, caller: note } } as const;
    if (!end.isOver(planned)) throw new Error("still open");
    expect(JSON.stringify(end.forget(planned, done.at))).not.toContain("A word");
  });
});
