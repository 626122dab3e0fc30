import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dates } from "#functions/copy/en/times.ts";

const { clockTime, day, localTimeOfDay, longNow, moment, span, when, whenWithin } = dates;
const zone = "America/Los_Angeles";
const now = Temporal.Instant.from("2026-11-24T22:15:00.000Z");

describe("dates and times have one style", () => {
  test.each([
    ["2026-12-01", "Tue, Dec 1"],
    ["2027-01-27", "Jan 27, 2027"],
  ])("the day %s is %s", (date, text) => expect(day(date, now, zone)).toBe(text));

  test.each([
    ["2026-11-24T20:45:00.000Z", "12:45 PM"],
    ["2026-11-26T15:40:00.000Z", "Thu 7:40 AM"],
    ["2026-12-12T15:40:00.000Z", "Sat, Dec 12, 7:40 AM"],
    ["2027-01-27T15:40:00.000Z", "Jan 27, 2027, 7:40 AM"],
  ])("the moment %s is %s", (instant, text) => expect(moment(instant, now, zone)).toBe(text));

  test.each([
    ["2026-11-24T20:45:00.000Z", "Today 12:45 PM", "today 12:45 PM"],
    ["2026-11-24T02:00:00.000Z", "Yesterday 6:00 PM", "yesterday 6:00 PM"],
    ["2026-11-21T20:45:00.000Z", "Sat, Nov 21", "Sat, Nov 21"],
  ])("%s was %s, and %s inside a sentence", (instant, text, within) => {
    expect([when(instant, now, zone), whenWithin(instant, now, zone)]).toEqual([text, within]);
  });

  test.each([
    [25, "25 min"],
    [65, "1 hr 5 min"],
    [-120, "2 hr"],
    [4320, "3 days"],
  ])("%i minutes are %s", (minutes, text) => expect(span(minutes)).toBe(text));

  test("times have a plain space before AM and PM", () => {
    expect(longNow(now, zone)).toBe("Tuesday, November 24, 2:15 PM");
    expect([clockTime("2026-11-24T08:05:00.000Z", zone), localTimeOfDay("00:05")]).toEqual([
      "12:05 AM",
      "12:05 AM",
    ]);
    expect(localTimeOfDay("15:00")).toBe("3:00 PM");
  });
});
