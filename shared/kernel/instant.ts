import { Temporal } from "temporal-polyfill";

/** An instant as it is stored: ISO, always with milliseconds, so that the order of its text is that of time. */
export const stamp = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: "millisecond" });

/** Orders two instants, however they are written. */
export const compareInstants = (a: string | Temporal.Instant, b: string | Temporal.Instant): number =>
  Temporal.Instant.compare(a, b);

/** Whether an instant has come: it is now, or over. */
export const hasCome = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instant, now) <= 0;
