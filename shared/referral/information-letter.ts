import type { ReferralHeader } from "./header.ts";

/** The letter that answers the question asked at `since`: one question, one answer. */
export const informationLetter = (referral: ReferralHeader["id"], since: string): string =>
  `inform-${referral}-${since.replace(/\D/g, "")}`;
