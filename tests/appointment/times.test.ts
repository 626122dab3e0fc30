import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { comingOf, isOut, isPast, occurrences, type Times } from "#shared/records/appointment/times.ts";

const zone = "America/New_York";
const plain = Temporal.PlainDate.from;
/** Monday, Wednesday and Friday, from Monday, March 2, 2026. */
const group = (changed: Partial<Times> = {}): Times => ({
  ...{ on: "2026-03-02", from: "09:00", until: "12:00", days: ["monday", "wednesday", "friday"] },
  ...{ last: null, changes: [] },
  ...changed,
});
const out = (times: Times, local: string, where = zone) =>
  isOut([times], Temporal.PlainDateTime.from(local).toZonedDateTime(where).toInstant(), where);

test("a weekly group is on its days, from its first day through its last", () => {
  const week = { first: plain("2026-02-25"), last: plain("2026-03-10") };
  const days = (times: Times) => occurrences(times, week).map(({ on }) => on);
  expect(days(group())).toEqual(["2026-03-02", "2026-03-04", "2026-03-06", "2026-03-09"]);
  expect(days(group({ last: "2026-03-04" }))).toEqual(["2026-03-02", "2026-03-04"]);
  expect(days(group({ days: [] }))).toEqual(["2026-03-02"]);
});

test("a day that is canceled or moved is not out then, and the others stay", () => {
  const to = { on: "2026-03-05", from: "14:00", until: "15:00" };
  const times = group({
    changes: [
      { day: "2026-03-04", to },
      { day: "2026-03-06", to: null },
    ],
  });
  const week = { first: plain("2026-03-02"), last: plain("2026-03-09") };
  expect(occurrences(times, week)).toEqual([
    { on: "2026-03-02", from: "09:00", until: "12:00" },
    to,
    { on: "2026-03-09", from: "09:00", until: "12:00" },
  ]);
  expect(["2026-03-04T10:00", "2026-03-05T14:30", "2026-03-06T10:00"].map((at) => out(times, at))).toEqual([
    false,
    true,
    false,
  ]);
  // Moved into the time that is looked at from outside it.
  expect(occurrences(times, { first: plain("2026-03-05"), last: plain("2026-03-05") })).toEqual([to]);
});

test("nine o'clock is nine o'clock in the house before and after both changes of the clocks", () => {
  const times = group({ days: ["sunday", "monday"], on: "2026-01-04" });
  // Clocks go forward on March 8 and back on November 1, 2026, both Sundays.
  for (const day of ["2026-03-02", "2026-03-08", "2026-03-09", "2026-10-26", "2026-11-01", "2026-11-02"])
    expect([day, out(times, `${day}T09:00`), out(times, `${day}T11:59`), out(times, `${day}T08:59`)]).toEqual(
      [day, true, true, false],
    );
  const utc = (day: string) => comingOf([{ times }], Temporal.Instant.from(`${day}T13:30:00Z`), zone)[0]?.on;
  // At 13:30 UTC it is 8:30 in winter and 9:30 in summer; the group that has begun is still listed.
  expect([utc("2026-03-02"), utc("2026-03-09")]).toEqual(["2026-03-02", "2026-03-09"]);
  expect(isOut([times], Temporal.Instant.from("2026-03-02T13:30:00Z"), zone)).toBe(false);
  expect(isOut([times], Temporal.Instant.from("2026-03-09T13:30:00Z"), zone)).toBe(true);
});

test("an hour that the clocks skip or repeat is gone through once, to its end", () => {
  const spring = group({ days: [], on: "2026-03-08", from: "02:15", until: "03:30" });
  const instant = (text: string) => Temporal.Instant.from(text);
  // 2:15 becomes 3:15 (07:15 UTC); 3:30 is 07:30 UTC.
  expect(
    ["07:14", "07:15", "07:29", "07:30"].map((at) => isOut([spring], instant(`2026-03-08T${at}:00Z`), zone)),
  ).toEqual([false, true, true, false]);
  const fall = group({ days: [], on: "2026-11-01", from: "01:15", until: "01:45" });
  // 1:15 comes at 05:15 UTC, and 1:45 for the second time at 06:45.
  expect(
    ["05:14", "05:15", "06:44", "06:45"].map((at) => isOut([fall], instant(`2026-11-01T${at}:00Z`), zone)),
  ).toEqual([false, true, true, false]);
});

test("what is over leaves the schedule, what comes does not", () => {
  const day = plain("2026-03-10");
  expect(isPast(group(), day)).toBe(false);
  expect(isPast(group({ last: "2026-03-09" }), day)).toBe(true);
  expect(isPast(group({ days: [] }), day)).toBe(true);
  const to = { on: "2026-03-11", from: "14:00", until: "15:00" };
  expect(isPast(group({ last: "2026-03-09", changes: [{ day: "2026-03-09", to }] }), day)).toBe(false);
});
