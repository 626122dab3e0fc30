import type { Temporal } from "temporal-polyfill";
import type { SelfHouse } from "#shared/records/journey/self-house.ts";
import { nightOf } from "#shared/records/roster/roster.ts";

/** Who is on call in a resident's house; null: the house's own number. */
export function onCallNow(
  { nights, weekly, timeZone }: NonNullable<SelfHouse["house"]>,
  now: Temporal.Instant,
): { readonly name: string; readonly phone: string } | null {
  const night = nightOf(now, timeZone);
  return nights[night.toString()] ?? weekly[night.dayOfWeek - 1] ?? null;
}
