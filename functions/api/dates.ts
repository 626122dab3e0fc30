import { Temporal } from "temporal-polyfill";
import * as z from "zod";

/* How dates are told: a moment with its offset, a calendar date with its time zone in words. */

/** An instant as it is stored. */
export const instant = (what: string) =>
  z.string().meta({ format: "date-time", description: `${what} In UTC: \`2026-11-30T23:00:00.000Z\`.` });

/** A moment on the clock of a house. */
export const houseTime = (what: string) =>
  z.string().meta({
    format: "date-time",
    description: `${what} With its offset from UTC: \`2026-11-30T15:00:00-08:00\`.`,
  });

/** A calendar date, `2026-11-30`. `whose` says in which time zone. */
export const calendarDate = (what: string, whose: string) =>
  z.string().meta({ format: "date", description: `${what} ${whose}` });

/** An IANA time zone. */
export const zoneName = (whose: string) =>
  z.string().meta({ description: `${whose} An IANA time zone: \`America/Los_Angeles\`.` });

/** An instant on the clock of a time zone: `2026-11-30T15:00:00-08:00`. */
export const withOffset = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: "second", timeZoneName: "never" });
