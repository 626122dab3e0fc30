import { Temporal } from "temporal-polyfill";
import type { ReferralHeader } from "./header.ts";

/* The decision clock: how long a house has to answer, and how it stands still while the sender is asked. */

/** Hours a house has to decide anew once a hold has ended unused, or nobody came. */
const decideAgainHours = 24;

export const decideAgain = (now: Temporal.Instant): string => now.add({ hours: decideAgainHours }).toString();

/**
 * What the clock says once it runs again: the time to answer moves by exactly as long as it stood still, so that
 * what the house had left it still has. A clock that ran stays as it is.
 */
export function running(
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
    decideBy: Temporal.Instant.from(decideBy).add(stood).toString(),
  };
}
