import type { Temporal } from "temporal-polyfill";
import { isConsentOver } from "#shared/records/consent/live.ts";

export interface Consented {
  readonly mayReturn: readonly string[];
  readonly consentExpires: string | null;
}

/** Whether whoever referred may be told this, by us or by the partners' API: only while a consent allows it (42 CFR 2.31). */
export const mayHear = (
  { mayReturn, consentExpires }: Consented,
  what: "status" | "decision",
  now: Temporal.Instant,
): boolean => mayReturn.includes(what) && !isConsentOver(consentExpires, now);

/**
 * Whether whoever referred may hear where the person is. The referral carries what its consent says, and follows
 * it (`followConsent`).
 */
export const mayTellReferrer = (header: Consented, now: Temporal.Instant): boolean =>
  mayHear(header, "status", now);

/** The same without its last day, for a card. */
export const mayEverTell = ({ mayReturn }: Pick<Consented, "mayReturn">): boolean =>
  mayReturn.includes("status");

/** The phone of whoever referred, on a card; null where they may not be told. */
export const phoneToCall = (
  card: { readonly contactPhone: string | null } & Pick<Consented, "consentExpires">,
  now: Temporal.Instant,
): string | null => (isConsentOver(card.consentExpires, now) ? null : card.contactPhone);
