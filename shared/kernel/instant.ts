import { Temporal } from "temporal-polyfill";
import * as z from "zod";

/**
 * A stored instant: ISO, UTC, always with milliseconds, so that text order is time order. Made by `stamp`
 * only.
 */
export type Instant = `${string}T${string}.${string}Z`;

const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && written.test(text) && !Number.isNaN(Date.parse(text));

/** The schema of a stored instant. */
export const instantSchema: z.ZodType<Instant, Instant> = z.custom<Instant>(isInstant, {
  error: "Expected an instant in UTC, with milliseconds",
});

/** A stored instant, truncated to milliseconds. */
export function stamp(instant: Temporal.Instant): Instant {
  const text = instant.toString({ smallestUnit: "millisecond" });
  if (!isInstant(text)) throw new RangeError("An instant needs a four-digit year");
  return text;
}

/** Orders two instants in any ISO format. */
export const compareInstants = (a: string | Temporal.Instant, b: string | Temporal.Instant): number =>
  Temporal.Instant.compare(a, b);

export const isBefore = (a: string | Temporal.Instant, b: string | Temporal.Instant): boolean =>
  compareInstants(a, b) < 0;

/** Whether an instant is now or past. */
export const hasCome = (instant: string, now: Temporal.Instant): boolean =>
  compareInstants(instant, now) <= 0;
