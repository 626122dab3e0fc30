import { Temporal } from "temporal-polyfill";
import { compareInstants, type Instant, stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import type { Hold } from "./hold.ts";
import type { PartnerView } from "./partner-view.ts";
import type { ReferralFacts } from "./payload/facts.ts";
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
 * The expected arrival in house-local time: `2026-11-25 15:00`, or the date alone. An instant with an offset
 * is converted to the time zone; a date and time without one is local already.
 */
export function arrivalOf(
  { arrival: sent }: Pick<ReferralFacts, "arrival">,
  timeZone: string,
): string | null {
  if (!sent?.date && !sent?.at) return null;
  if (sent.at) return localText(Temporal.Instant.from(sent.at), timeZone);
  return [sent.date, sent.time].filter(Boolean).join(" ");
}

/** `2026-11-25 15:00` in a house's zone. */
export const localText = (at: Temporal.Instant, timeZone: string): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");

/** An arrival in a house's local time, for readers in another zone. A day without a time has no instant. */
export function arrivalSeenIn(
  arrival: string,
  own: string,
  timeZone: string,
): NonNullable<PartnerView["arrival"]> {
  if (!arrival.includes(" ")) return { date: arrival, at: null, timeZone };
  const at = comesAt(arrival, own);
  return { date: today(at, timeZone).toString(), at: stamp(at), timeZone };
}

/** The same instant of arrival in the local time of another house; a date alone stays the same. */
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

/** The end of a hold that lasts until the arrival: if it ends before, the end of that day. */
export function holdThrough(arrival: string, hold: Hold, timeZone: string): Instant {
  if (compareInstants(comesAt(arrival, timeZone), hold.until) < 0) return hold.until;
  const day = Temporal.PlainDate.from(arrival.slice(0, 10));
  return stamp(day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant());
}
