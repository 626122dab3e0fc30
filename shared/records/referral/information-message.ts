import type { ReferralHeader } from "./referral.ts";

/** The id of the message that answers the question asked at `since`: one answer for each question. */
export const informationMessage = (referral: ReferralHeader["id"], since: string): string =>
  `inform-${referral}-${since.replace(/\D/g, "")}`;
