import type { Done } from "#shared/table/acted-by.ts";
import { answered, type Clock } from "../clock.ts";
import type { Hold } from "../hold.ts";
import type { ReferralHeader } from "../referral.ts";

/* Waiting for a bed: onto the list, a bed offered and answered, off the list. */

/** Its sender has an answer, so the clock is over. */
export const putOnList = (was: ReferralHeader<"received">, since: Done): ReferralHeader<"waitlisted"> => ({
  ...was,
  clock: { ...answered(was.clock, since.at), overdue: null },
  state: { status: "waitlisted", waitlisting: since, offer: null },
});

export const offer = (was: ReferralHeader<"waitlisted">, bed: Hold): ReferralHeader<"waitlisted"> => ({
  ...was,
  state: { ...was.state, offer: bed },
});

/** The offer is over, and they wait on. */
export const offerOver = (was: ReferralHeader<"waitlisted">): ReferralHeader<"waitlisted"> => ({
  ...was,
  state: { ...was.state, offer: null },
});

/** They said yes to the bed that was offered. */
export const acceptOffer = (
  was: ReferralHeader<"waitlisted">,
  hold: Hold,
  decision: Done,
): ReferralHeader<"accepted"> => ({
  ...was,
  state: { status: "accepted", decision: { kind: "accepted", ...decision }, hold, conditions: [] },
});

/** It waits for an answer again, by a clock that starts again. */
export const takeOffList = (was: ReferralHeader<"waitlisted">, clock: Clock): ReferralHeader<"received"> => ({
  ...was,
  clock,
  state: { status: "received" },
});
