import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { Instant } from "#shared/kernel/instant.ts";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { overdueMark } from "./overdue.ts";

/* The decision clock: the time a house has to answer, stopped while the sender is asked. */

export const clock = z.object({
  /** ISO instant. */
  decideBy: instantSchema,
  /** Whole minutes of past pauses. */
  pausedMinutes: z.int().min(0),
  /** When it was escalated to the network and the on-call person, being overdue. */
  overdue: overdueMark.nullable(),
  /**
   * When the sender got an answer: a decision, or a place on the waitlist before it. A withdrawal is none.
   */
  answeredAt: instantSchema.nullable(),
});
export type Clock = z.infer<typeof clock>;

/** Hours to answer if no house sets its own. */
export const defaultDecisionHours = 24;

/** The clock of a new referral. */
export const firstClock = (receivedAt: Temporal.Instant, hours = defaultDecisionHours): Clock => ({
  decideBy: stamp(receivedAt.add({ hours })),
  pausedMinutes: 0,
  overdue: null,
  answeredAt: null,
});

/**
 * The deadline after a referral moves: within the hours of its new house, and no later than the deadline the
 * sender was promised, or those hours counted from its arrival, whichever is later. So a house with fewer
 * hours shortens the wait, one with more may use them, and passing a referral on gains no time.
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

/** A new clock for a referral that needs a decision again. */
export const decideAgain = (was: Clock, now: Temporal.Instant, hours = defaultDecisionHours): Clock => ({
  ...was,
  decideBy: stamp(now.add({ hours })),
  overdue: null,
  answeredAt: null,
});

/**
 * The clock after a pause: the deadline moves by the length of the pause, so that the remaining time is the
 * same.
 */
export function resumeClock(was: Clock, since: Instant, now: Temporal.Instant): Clock {
  const from = Temporal.Instant.from(since);
  // Clocks of two machines may differ slightly: never count a negative pause.
  const stood = Temporal.Instant.compare(from, now) < 0 ? from.until(now) : new Temporal.Duration();
  return {
    ...was,
    pausedMinutes: was.pausedMinutes + Math.floor(stood.total("minutes")),
    decideBy: stamp(Temporal.Instant.from(was.decideBy).add(stood)),
  };
}

/** Records the answer to the sender; only the first one counts. */
export const answered = (was: Clock, at: Instant): Clock => ({ ...was, answeredAt: was.answeredAt ?? at });
