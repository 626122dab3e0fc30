import { defineCapability } from "#shared/engine/capability.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { historyPage } from "#shared/records/referral/history-page.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import {
  decisionTiming,
  inboxEntry,
  referralBody,
  referralCard,
  referralLocator,
  sentBody,
} from "#shared/records/referral/records.ts";
import { retentionEntry } from "#shared/records/referral/retention-entry.ts";

/** A referral: its one authority, what was sent with it, and all that follows from where it stands. */
export const referrals = defineCapability({
  name: "referrals",
  entities: [
    referralHeader,
    historyPage,
    partnerView,
    decisionTiming,
    referralBody,
    referralCard,
    referralLocator,
    inboxEntry,
    sentBody,
    retentionEntry,
  ],
});
