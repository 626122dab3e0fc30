import type { Instant } from "#shared/kernel/instant.ts";
import type { Clock } from "../clock.ts";
import type { ReferralHeader } from "../referral.ts";

/* From the inbox to a house, and back or on. */

/** What waits for an answer or for a bed may go elsewhere; from a list it comes there as a question again. */
export type Movable = ReferralHeader<"received" | "waitlisted">;

/** A message asks to move it: until it is carried out nobody can decide on it. */
export const startPassing = (was: Movable, clock: Clock): ReferralHeader<"received"> => ({
  ...was,
  clock,
  place: "passing",
  state: { status: "received" },
});

export const stopPassing = (was: ReferralHeader): ReferralHeader => ({ ...was, place: "here" });

/** As it lies with the next. A house's vote is that house's own: the history keeps it, nobody else is bound by it. */
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

/** What stays where it was: that it was there, and nothing of what was said. */
export const leftBehind = (was: ReferralHeader, at: Instant): ReferralHeader<"received"> => ({
  ...was,
  place: "moved",
  state: { status: "received" },
  contact: { name: "", phone: "" },
  screen: null,
  vote: null,
  arrival: null,
  changedAt: at,
  history: { pages: 0, latest: [] },
});
