import { Temporal } from "temporal-polyfill";
import type { ListedSource } from "./source.ts";

/** Whether a consent's last day is over (in UTC: in the Americas some hours before midnight, never after). */
export const isConsentOver = (expires: string | null, now: Temporal.Instant): boolean =>
  expires !== null &&
  Temporal.PlainDate.compare(now.toZonedDateTimeISO("UTC").toPlainDate(), Temporal.PlainDate.from(expires)) >
    0;

export interface Consented {
  readonly source: Pick<ListedSource, "kind">;
  readonly mayReturn: readonly string[];
  readonly consentExpires: string | null;
}

/**
 * Whether whoever referred may hear where the person is: the partner that sent them; of a referral by hand, only while
 * a noted consent allows it (42 CFR 2.31).
 */
export const mayTellReferrer = (header: Consented, now: Temporal.Instant): boolean =>
  mayEverTell(header) && (header.source.kind === "partner" || !isConsentOver(header.consentExpires, now));

/** The same without its last day, for a card. */
export const mayEverTell = ({ source, mayReturn }: Omit<Consented, "consentExpires">): boolean =>
  source.kind === "partner" || mayReturn.includes("status");

/** The phone of whoever referred, on a card; null where they may not be told. */
export const phoneToCall = (
  card: { readonly contactPhone: string | null } & Omit<Consented, "mayReturn">,
  now: Temporal.Instant,
): string | null =>
  card.source.kind === "partner" || !isConsentOver(card.consentExpires, now) ? card.contactPhone : null;
