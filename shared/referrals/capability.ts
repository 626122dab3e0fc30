import { defineCapability } from "#shared/engine/capability.ts";
import { partnerReferralEvents, referralEvents } from "#shared/records/referral/events.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import {
  decisionTiming,
  referralBody,
  referralCard,
  referralLocator,
  sentBody,
} from "#shared/records/referral/records.ts";
import { partnerReferralConflict, referralConflict } from "#shared/records/referral/refusals.ts";
import { retentionEntry } from "#shared/records/referral/retention-entry.ts";

/** A referral: its one authority, what was sent with it, and all that follows from where it stands. */
export const referrals = defineCapability({
  name: "referrals",
  entities: [
    referralHeader,
    partnerView,
    decisionTiming,
    referralBody,
    referralCard,
    referralLocator,
    sentBody,
    retentionEntry,
  ],
  events: [referralEvents, partnerReferralEvents],
  refusals: [referralConflict, partnerReferralConflict],
});
