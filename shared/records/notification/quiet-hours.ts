import { Temporal } from "temporal-polyfill";
import { type Instant, stamp } from "#shared/kernel/instant.ts";

/** Local hours in which no text is sent, and no word that a message waits. */
const quiet = { from: 21, until: 8 } as const;

/** When something of this moment is told: at once, or at 8 AM. */
export function outsideQuietHours(at: Instant, timeZone: string): Instant {
  const here = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  if (here.hour >= quiet.until && here.hour < quiet.from) return at;
  const day = here.hour >= quiet.from ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate();
  return stamp(day.toZonedDateTime({ timeZone, plainTime: { hour: quiet.until } }).toInstant());
}
