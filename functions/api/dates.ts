import { Temporal } from "temporal-polyfill";
import * as z from "zod";

/** A moment: an instant as it is stored, or on the clock of a house with its offset. */
export const moment = z.string().meta({ format: "date-time" });

/** A calendar date, `2026-11-30`. */
export const calendarDate = z.string().meta({ format: "date" });

/** An instant on the clock of a time zone: `2026-11-30T15:00:00-08:00`. */
export const withOffset = (at: string, timeZone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: "second", timeZoneName: "never" });
