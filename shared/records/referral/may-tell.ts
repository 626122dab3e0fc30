import type { Temporal } from "temporal-polyfill";
import { isConsentOver } from "#shared/records/consent/live.ts";

export interface Consented {
  readonly mayReturn: readonly string[];
  readonly consentExpires: string | null;
}

/**
 * Whether whoever referred may hear where the person is: only while a consent allows it (42 CFR 2.31). The referral
 * carries what its consent says, and follows it (`followConsent`).
 */
export const mayTellReferrer = (header: Consented, now: Temporal.Instant): boolean =>
  mayEverTell(header) && !isConsentOver(header.consentExpires, now);

/** The same without its last day, for a card. */
export const mayEverTell = ({ mayReturn }: Pick<Consented, "mayReturn">): boolean =>
  mayReturn.includes("status");

/** The phone of whoever referred, on a card; null where they may not be told. */
export const phoneToCall = (
  card: { readonly contactPhone: string | null } & Pick<Consented, "consentExpires">,
  now: Temporal.Instant,
): string | null => (isConsentOver(card.consentExpires, now) ? null : card.contactPhone);
