import type { ReferralHeader } from "./referral.ts";

/** The message that answers the question asked at `since`: one question, one answer. */
export const informationMessage = (referral: ReferralHeader["id"], since: string): string =>
  `inform-${referral}-${since.replace(/\D/g, "")}`;
