import type { Temporal } from "temporal-polyfill";
import { isConsentOver } from "#shared/records/consent/live.ts";
import { nothingShared, type PartnerView, toldBy } from "#shared/records/referral/partner-view.ts";

/**
 * A view as its sender may read it now: after the consent expires nothing is returned (42 CFR 2.31(a)(7)),
 * not even what could be read before. The sender's own withdrawal request still shows.
 */
function afterConsent(view: PartnerView, now: Temporal.Instant): PartnerView {
  const { consentExpires, withdrawal } = view;
  if (!consentExpires || !isConsentOver(consentExpires, now)) return view;
  return {
    ...view,
    status: "not_shared",
    ...nothingShared,
    withdrawal: withdrawal && { ...withdrawal, outcome: "not_shared" },
    changedAt: `${consentExpires}T23:59:59.000Z`,
  };
}

/** A view as its sender may read it now: without what can still be undone, and only while the consent lasts. */
export const readable = (view: PartnerView, now: Temporal.Instant): PartnerView =>
  afterConsent(toldBy(view, now), now);
