import { Temporal } from "temporal-polyfill";
import { stamp } from "#shared/kernel/instant.ts";

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

/** Minutes until an instant; negative once it has passed. */
export const minutesLeft = (instant: string, now: Temporal.Instant): number =>
  (Temporal.Instant.from(instant).epochMilliseconds - now.epochMilliseconds) / 60_000;

/** Minutes from one instant to another; negative where the other is earlier. */
export const minutesBetween = (from: string, to: string): number =>
  minutesLeft(to, Temporal.Instant.from(from));

/** Days a resident has been in the house. */
export const daysSince = (date: string, now: Temporal.Instant, zone: string): number =>
  Temporal.PlainDate.from(date).until(now.toZonedDateTimeISO(zone).toPlainDate(), { largestUnit: "day" })
    .days;

/** How long a bed is held by default: 6 PM the day after tomorrow, as `datetime-local` text. */
export function usualHold(now: Temporal.Instant, zone: string): string {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 2 });
  return `${day.toString()}T18:00`;
}

/** When an offer is due by default: 6 PM, at least a day away; as house-local text and as an instant. */
export function usualOffer(now: Temporal.Instant, zone: string): { local: string; instant: string } {
  const here = now.toZonedDateTimeISO(zone);
  const at = here
    .toPlainDate()
    .add({ days: here.hour < 18 ? 1 : 2 })
    .toPlainDateTime({ hour: 18 });
  const instant = stamp(at.toZonedDateTime(zone).toInstant());
  return { local: at.toString({ smallestUnit: "minute" }), instant };
}

export const localDate = (now: Temporal.Instant, zone: string): string =>
  now.toZonedDateTimeISO(zone).toPlainDate().toString();

/** The next full hour, as `datetime-local` text. */
export const nextHour = (now: Temporal.Instant, zone: string): string =>
  now
    .toZonedDateTimeISO(zone)
    .add({ hours: 1 })
    .round({ smallestUnit: "hour", roundingMode: "floor" })
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

/** An instant as `datetime-local` text. */
export const localText = (instant: string, zone: string): string =>
  at(instant, zone).toPlainDateTime().toString({ smallestUnit: "minute" });
