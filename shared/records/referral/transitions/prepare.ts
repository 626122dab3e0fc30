import type { Instant } from "#shared/kernel/instant.ts";
import type { Done } from "#shared/table/acted-by.ts";
import type { ReferralHeader } from "../referral.ts";
import type { VoteCount } from "../vote.ts";

/* Preparation without a decision: phone screen, vote, expected arrival. */

export const planScreen = (was: ReferralHeader, at: Instant, caller: string): ReferralHeader => ({
  ...was,
  screen: { step: "planned", at, caller },
});

export const holdScreen = (was: ReferralHeader, held: Done, note: string): ReferralHeader => ({
  ...was,
  screen: { step: "held", ...held, note },
});

export const askVote = (was: ReferralHeader, asked: Done): ReferralHeader => ({
  ...was,
  vote: { step: "asked", asked },
});

/** Records the open vote (`asked`, from the header). */
export const countVote = (was: ReferralHeader, asked: Done, count: VoteCount): ReferralHeader => ({
  ...was,
  vote: { step: "counted", asked, count },
});

export const expectOn = (was: ReferralHeader, arrival: string): ReferralHeader => ({ ...was, arrival });
