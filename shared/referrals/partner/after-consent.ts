import { Temporal } from "temporal-polyfill";
import { nothingShared, type PartnerView } from "#shared/records/referral/partner-view.ts";

/** Whether a consent's last day is over (UTC: in the Americas some hours before midnight, never after). */
export const isConsentOver = (expires: string | null, now: Temporal.Instant): boolean =>
  expires !== null &&
  Temporal.PlainDate.compare(now.toZonedDateTimeISO("UTC").toPlainDate(), Temporal.PlainDate.from(expires)) >
    0;

/**
 * A view as its sender may read it now: once the consent is over, nothing goes back any more (42 CFR 2.31(a)(7)), not
 * even what could have been read before. That it asked for a withdrawal is the sender's own.
 */
export function afterConsent(view: PartnerView, now: Temporal.Instant): PartnerView {
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
