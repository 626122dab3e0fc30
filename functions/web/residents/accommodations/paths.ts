import type { Place } from "#shared/records/accommodation/accommodation.ts";

/** The path of the stay or referral they belong to. */
export const pathOf = (at: Place) => {
  if ("stay" in at) return `/houses/${at.house}/stays/${at.stay}`;
  return at.house ? `/houses/${at.house}/referrals/${at.referral}` : `/referrals/${at.referral}`;
};
export const pathOfAll = (at: Place) => `${pathOf(at)}/accommodations`;
