import { Temporal } from "temporal-polyfill";
import { today } from "#shared/kernel/local-date.ts";
import { plainDay } from "#shared/kernel/text.ts";
import type { OnAgenda } from "./agenda-card.ts";

/** Days between check-ins where nothing else was agreed. */
const usualDays = 7;

export interface Due {
  /** House-local. */
  readonly on: string;
  readonly state: "later" | "today" | "overdue";
  /** Since they last met; null: they have not met. */
  readonly daysSince: number | null;
}

/** When a mentor and a resident are to meet: on the day they agreed, else a week after the last time, or the first day. */
export function dueOf(
  { since, lastOn, nextOn, timeZone }: Pick<OnAgenda, "since" | "lastOn" | "nextOn" | "timeZone">,
  now: Temporal.Instant,
): Due {
  const day = today(now, timeZone);
  const last = lastOn === null ? undefined : plainDay(lastOn);
  const first = Temporal.Instant.from(since).toZonedDateTimeISO(timeZone).toPlainDate();
  const on = nextOn === null ? (last?.add({ days: usualDays }) ?? first) : plainDay(nextOn);
  const order = Temporal.PlainDate.compare(on, day);
  return {
    on: on.toString(),
    state: order > 0 ? "later" : order === 0 ? "today" : "overdue",
    daysSince: last ? last.until(day, { largestUnit: "day" }).days : null,
  };
}
