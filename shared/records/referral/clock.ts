import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { Instant } from "#shared/kernel/instant.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { overdueMark } from "./overdue.ts";

/* The decision clock: how long a house has to answer, and how it stands still while the sender is asked. */

export const clock = z.object({
  /** ISO instant. */
  decideBy: instantSchema,
  /** Whole minutes it has stood still in pauses that are over. */
  pausedMinutes: z.int().min(0),
  /** When it rose to the network and whoever is on call was written to, being over its time. */
  overdue: overdueMark.nullable(),
  /** When its sender had an answer: a decision, or before it a place on the waitlist. A withdrawal is none. */
  answeredAt: instantSchema.nullable(),
});
export type Clock = z.infer<typeof clock>;

/** Hours a network has to answer where no house has said otherwise. */
export const defaultDecisionHours = 24;

/** The clock of a referral that was just received. */
export const firstClock = (receivedAt: Temporal.Instant): Clock => ({
  decideBy: stamp(receivedAt.add({ hours: defaultDecisionHours })),
  pausedMinutes: 0,
  overdue: null,
  answeredAt: null,
});

/**
 * By when a referral is answered once it lies somewhere else: within the hours of whoever has it now, and never
 * later than its sender was promised, or than those hours counted from when it came. So a short-houred house
 * shortens the wait, a long-houred one may have its time, and passing a referral about wins nobody any.
 */
export function decideByWith(
  { receivedAt, clock: was }: { readonly receivedAt: string; readonly clock: Clock },
  hours: number,
  now: Temporal.Instant,
): Clock {
  const own = now.add({ hours });
  const fromStart = Temporal.Instant.from(receivedAt).add({ hours, minutes: was.pausedMinutes });
  const promised = Temporal.Instant.from(was.decideBy);
  const latest = Temporal.Instant.compare(promised, fromStart) > 0 ? promised : fromStart;
  const decideBy = Temporal.Instant.compare(own, latest) < 0 ? own : latest;
  const over = Temporal.Instant.compare(decideBy, now) <= 0;
  return { ...was, decideBy: stamp(decideBy), overdue: over ? was.overdue : null };
}

/** The clock starts again for a referral that waits for an answer again. */
export const decideAgain = (was: Clock, now: Temporal.Instant, hours = defaultDecisionHours): Clock => ({
  ...was,
  decideBy: stamp(now.add({ hours })),
  overdue: null,
  answeredAt: null,
});

/**
 * What the clock says once it runs again: the time to answer moves by exactly as long as it stood still, so that
 * what the house had left it still has.
 */
export function resumeClock(was: Clock, since: Instant, now: Temporal.Instant): Clock {
  const from = Temporal.Instant.from(since);
  // Two machines' clocks may differ by a little: time never runs backwards for that.
  const stood = Temporal.Instant.compare(from, now) < 0 ? from.until(now) : new Temporal.Duration();
  return {
    ...was,
    pausedMinutes: was.pausedMinutes + Math.floor(stood.total("minutes")),
    decideBy: stamp(Temporal.Instant.from(was.decideBy).add(stood)),
  };
}

/** The sender has an answer; the first one counts. */
export const answered = (was: Clock, at: Instant): Clock => ({ ...was, answeredAt: was.answeredAt ?? at });
