import type { Done } from "#shared/table/acted-by.ts";
import { answered, type Clock } from "../clock.ts";
import type { Hold } from "../hold.ts";
import type { ReferralHeader } from "../referral.ts";

/* Waitlist transitions: put on, bed offered and answered, taken off. */

/** The sender has an answer, so the clock ends. */
export const putOnList = (was: ReferralHeader<"received">, since: Done): ReferralHeader<"waitlisted"> => ({
  ...was,
  clock: { ...answered(was.clock, since.at), overdue: null },
  state: { status: "waitlisted", waitlisting: since, offer: null },
});

export const offer = (was: ReferralHeader<"waitlisted">, bed: Hold): ReferralHeader<"waitlisted"> => ({
  ...was,
  state: { ...was.state, offer: bed },
});

/** The offer has ended; the place stays. */
export const offerOver = (was: ReferralHeader<"waitlisted">): ReferralHeader<"waitlisted"> => ({
  ...was,
  state: { ...was.state, offer: null },
});

/** The person accepted the offered bed. */
export const acceptOffer = (
  was: ReferralHeader<"waitlisted">,
  hold: Hold,
  decision: Done,
): ReferralHeader<"accepted"> => ({
  ...was,
  state: { status: "accepted", decision: { kind: "accepted", ...decision }, hold, conditions: [] },
});

/** A decision is due again, with a new clock. */
export const takeOffList = (was: ReferralHeader<"waitlisted">, clock: Clock): ReferralHeader<"received"> => ({
  ...was,
  clock,
  state: { status: "received" },
});
