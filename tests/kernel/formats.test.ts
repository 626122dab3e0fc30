import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { americanEnglish, type DateStyle, formatDate, formatMoment } from "#shared/kernel/formats.ts";

const styles = Object.keys({
  "5:40 PM": true,
  Tue: true,
  "November 2026": true,
  "Nov 24, 2026": true,
  "November 24, 2026": true,
  "Tue, Nov 24": true,
  "Tuesday, November 24": true,
  "Tuesday, November 24, 2026": true,
} satisfies Record<DateStyle, true>) as DateStyle[];
const plain = (text: string) => text.replaceAll("\u202f", " ");

test.each(styles)("a moment is written as its style's example: %s", (style) => {
  const moment = Temporal.ZonedDateTime.from("2026-11-24T17:40[America/Los_Angeles]");
  expect(plain(formatMoment(moment, style, americanEnglish))).toBe(style);
});

test("one moment has its own day and hour in each zone, in any order of formatting", () => {
  const instant = Temporal.Instant.from("2026-11-25T01:40:00.000Z");
  const said = ["America/Los_Angeles", "Asia/Tokyo", "America/Los_Angeles"].map((zone) =>
    plain(
      `${formatMoment(instant.toZonedDateTimeISO(zone), "Tue, Nov 24", americanEnglish)} ${formatMoment(instant.toZonedDateTimeISO(zone), "5:40 PM", americanEnglish)}`,
    ),
  );
  expect(said).toEqual(["Tue, Nov 24 5:40 PM", "Wed, Nov 25 10:40 AM", "Tue, Nov 24 5:40 PM"]);
});

test("a date is the same day in every zone, also in an unlikely year, and an invalid date is refused", () => {
  expect(formatDate("2026-11-24T23:59", "Tuesday, November 24, 2026", americanEnglish)).toBe(
    "Tuesday, November 24, 2026",
  );
  expect(formatDate("0019-03-14", "Nov 24, 2026", americanEnglish)).toBe("Mar 14, 19");
  expect(() => formatDate("2026-02-30", "Tue, Nov 24", americanEnglish)).toThrow(RangeError);
});
