import type { Instant } from "#shared/kernel/instant.ts";
import type { Clock } from "../clock.ts";
import type { ReferralHeader } from "../referral.ts";

/* Moves between the inbox and houses. */

/**
 * Statuses that can be moved: those that need a decision or a bed. A waitlisted one needs a decision again.
 */
export type Movable = ReferralHeader<"received" | "waitlisted">;

/** A message asks to move it: until delivery it cannot be decided. */
export const startPassing = (was: Movable, clock: Clock): ReferralHeader<"received"> => ({
  ...was,
  clock,
  place: "passing",
  state: { status: "received" },
});

export const stopPassing = (was: ReferralHeader): ReferralHeader => ({ ...was, place: "here" });

/** The header in its next place. A vote applies only in its own house: it stays in the history. */
export const sendTo = (
  was: ReferralHeader,
  { house, clock, arrival }: Pick<ReferralHeader, "house" | "clock" | "arrival">,
): ReferralHeader<"received"> => ({
  ...was,
  house,
  clock,
  arrival,
  place: "here",
  vote: null,
  state: { status: "received" },
});

/** The header left behind: that it was there, without personal texts. */
export const leftBehind = (was: ReferralHeader, at: Instant): ReferralHeader<"received"> => ({
  ...was,
  place: "moved",
  state: { status: "received" },
  name: "",
  contact: { name: "", phone: "" },
  screen: null,
  vote: null,
  arrival: null,
  undo: null,
  changedAt: at,
  history: { pages: 0, latest: [] },
});
