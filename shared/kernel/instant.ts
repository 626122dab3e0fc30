import { Temporal } from "temporal-polyfill";
import * as z from "zod";

/**
 * An instant as it is stored and told: ISO, UTC, always with milliseconds, so that the order of such texts is that of
 * time. Made by `stamp` alone.
 */
export type Instant = `${string}T${string}.${string}Z`;

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && written.test(text) && !Number.isNaN(Date.parse(text));

/** The schema of an instant that is stored. */
export const instantSchema: z.ZodType<Instant, Instant> = z.custom<Instant>(isInstant, {
  error: "Expected an instant in UTC, with milliseconds",
});

/** An instant as it is stored: what is finer than a millisecond is cut off. */
export function stamp(instant: Temporal.Instant): Instant {
  const text = instant.toString({ smallestUnit: "millisecond" });
  if (!isInstant(text)) throw new RangeError("An instant of no year anybody lives in");
  return text;
}

/** Orders two instants, however they are written. */
export const compareInstants = (a: string | Temporal.Instant, b: string | Temporal.Instant): number =>
  Temporal.Instant.compare(a, b);

export const isBefore = (a: string | Temporal.Instant, b: string | Temporal.Instant): boolean =>
  compareInstants(a, b) < 0;

/** Whether an instant has come: it is now, or over. */
export const hasCome = (instant: string, now: Temporal.Instant): boolean =>
  compareInstants(instant, now) <= 0;
