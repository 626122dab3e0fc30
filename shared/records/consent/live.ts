import { Temporal } from "temporal-polyfill";

/** Whether a consent's last day is over (in UTC: in the Americas some hours before midnight, never after). */
export const isConsentOver = (expires: string | null, now: Temporal.Instant): boolean =>
  expires !== null &&
  Temporal.PlainDate.compare(now.toZonedDateTimeISO("UTC").toPlainDate(), Temporal.PlainDate.from(expires)) >
    0;
