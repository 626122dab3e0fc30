import type { ReferralHeader } from "./header.ts";

/** Most hands a house can raise; more is a slip of the finger. */
export const mostVotes = 100;

/** A house votes on whom it still has to answer, and on whom it waits for. */
export const mayBeVotedOn = ({ status }: Pick<ReferralHeader, "status">): boolean =>
  status === "received" || status === "information_requested" || status === "waitlisted";

/** Why the house voted as it did, where a vote was counted. */
export const voteReason = ({ vote }: Pick<ReferralHeader, "vote">): string | null =>
  vote?.held?.reason || null;
