import { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "./header.ts";

/* The decision clock: how long a house has to answer, and how it stands still while the sender is asked. */

/** Hours a network has to answer where no house has said otherwise. */
export const defaultDecisionHours = 24;

/**
 * By when a referral is answered once it lies somewhere else: within the hours of whoever has it now, and never
 * later than its sender was promised, or than those hours counted from when it came. So a short-houred house
 * shortens the wait, a long-houred one may have its time, and passing a referral about wins nobody any.
 */
export function decideByWith(
  header: Pick<ReferralHeader, "receivedAt" | "decideBy" | "pausedMinutes" | "overdue">,
  hours: number,
  now: Temporal.Instant,
): Pick<ReferralHeader, "decideBy" | "overdue"> {
  const own = now.add({ hours });
  const fromStart = Temporal.Instant.from(header.receivedAt).add({ hours, minutes: header.pausedMinutes });
  const promised = Temporal.Instant.from(header.decideBy);
  const latest = Temporal.Instant.compare(promised, fromStart) > 0 ? promised : fromStart;
  const decideBy = Temporal.Instant.compare(own, latest) < 0 ? own : latest;
  const over = Temporal.Instant.compare(decideBy, now) <= 0;
  return { decideBy: stamp(decideBy), overdue: over ? header.overdue : null };
}

/** The clock starts anew for a referral that waits for an answer again. */
export const decideAnew = (
  now: Temporal.Instant,
  hours = defaultDecisionHours,
): Pick<ReferralHeader, "decideBy" | "overdue"> => ({
  decideBy: stamp(now.add({ hours })),
  overdue: null,
});

/**
 * What the clock says once it runs again: the time to answer moves by exactly as long as it stood still, so that
 * what the house had left it still has. A clock that ran stays as it is.
 */
export function resumeClock(
  header: Pick<ReferralHeader, "pause" | "pausedMinutes" | "decideBy">,
  now: Temporal.Instant,
): Pick<ReferralHeader, "pause" | "pausedMinutes" | "decideBy"> {
  const { pause, pausedMinutes, decideBy } = header;
  if (!pause) return { pause, pausedMinutes, decideBy };
  const since = Temporal.Instant.from(pause.since);
  // Two machines' clocks may differ by a little: time never runs backwards for that.
  const stood = Temporal.Instant.compare(since, now) < 0 ? since.until(now) : new Temporal.Duration();
  return {
    pause: null,
    pausedMinutes: pausedMinutes + Math.floor(stood.total("minutes")),
    decideBy: stamp(Temporal.Instant.from(decideBy).add(stood)),
  };
}
