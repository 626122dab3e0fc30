import { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import type { Hold } from "./hold.ts";
import type { PartnerView } from "./partner-view.ts";
import type { ReferralPayload } from "./payload.ts";
import type { ReferralHeader } from "./referral.ts";
import type { ReferralStatus } from "./status.ts";

/** Most days ahead for an arrival. */
const daysAhead = 60;

/**
 * An expected arrival, local to the house: `2026-11-25 15:00`, or the date alone.
 * @throws invalid `/date`
 */
export function arrivalFrom(
  { date, time }: { readonly date: string; readonly time: string | null },
  now: Temporal.Instant,
  timeZone: string,
): string {
  const on = dateWithin(date, "/date", today(now, timeZone), { back: 0, ahead: daysAhead });
  return time === null ? on : `${on} ${time}`;
}

/**
 * When a sender expects somebody, as the house's clock shows it: `2026-11-25 15:00`, or the date alone. What came with
 * its offset is read in the time zone; what came as a date and time is the house's own already.
 */
export function arrivalOf(
  { arrival: sent }: Pick<ReferralPayload, "arrival">,
  timeZone: string,
): string | null {
  if (!sent) return null;
  if (sent.at) return localText(Temporal.Instant.from(sent.at), timeZone);
  return [sent.date, sent.time].filter(Boolean).join(" ");
}

const localText = (at: Temporal.Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");

/** An arrival on a house's clock, for those who read it in another zone. A day without a time has no moment. */
export function arrivalSeenIn(
  arrival: string,
  own: string,
  timeZone: string,
): NonNullable<PartnerView["arrival"]> {
  if (!arrival.includes(" ")) return { date: arrival, at: null, timeZone };
  const at = comesAt(arrival, own);
  return { date: today(at, timeZone).toString(), at: stamp(at), timeZone };
}

/** The same moment of arrival on the clock of another house; a date alone stays that date. */
export const onClockOf = (arrival: string, from: string, to: string): string =>
  arrival.includes(" ") ? localText(comesAt(arrival, from), to) : arrival;

/**
 * Whether a person can be a no-show: their time has passed; on their day if no time was agreed; always if no
 * day was.
 */
export function mayBeMissing(
  { arrival }: Pick<ReferralHeader, "arrival">,
  now: Temporal.Instant,
  timeZone: string,
): boolean {
  return arrival === null || Temporal.Instant.compare(now, comesAt(arrival, timeZone)) >= 0;
}

/** The instant of an expected arrival; the start of its day if no time was agreed. */
function comesAt(arrival: string, timeZone: string): Temporal.Instant {
  const [date = "", time = "00:00"] = arrival.split(" ");
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: time }).toInstant();
}

/** Whether a person with a held bed is expected today or earlier. */
export const arriving = (
  expected: { readonly status: ReferralStatus; readonly arrival: string | null },
  date: Temporal.PlainDate,
): boolean =>
  (expected.status === "accepted" || expected.status === "accepted_with_conditions") &&
  expected.arrival !== null &&
  expected.arrival.slice(0, 10) <= date.toString();

/** Checks that the hold lasts until the arrival. @throws invalid `/date` */
export function holdToBed(arrival: string, hold: Hold | null, timeZone: string): void {
  const comes = comesAt(arrival, timeZone);
  if (hold && Temporal.Instant.compare(comes, Temporal.Instant.from(hold.until)) >= 0)
    throw invalidField("/date", "referral.after_hold");
}
