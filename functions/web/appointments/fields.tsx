import { and, day, localTimeOfDay, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Appointment } from "#shared/records/appointment/appointment.ts";
import type { Occurrence, Times } from "#shared/records/appointment/times.ts";
import type { Scope } from "#shared/table/scope.ts";

const copy = () => words().appointments.page;

const clock = ({ from, until }: Pick<Occurrence, "from" | "until">) => ({
  from: localTimeOfDay(from),
  until: localTimeOfDay(until),
});

/** `Wed, Nov 25, 9:00 AM to 12:00 PM`. */
export const sayAt = (at: Occurrence, scope: Scope, zone: string): string =>
  copy().at({ day: day(at.on, scope.now(), zone), ...clock(at) });

/** When it is: once, or each week. */
export function sayTimes(times: Times, scope: Scope, zone: string): string {
  if (times.days.length === 0) return sayAt(times, scope, zone);
  const names = words().houses.house.weekdays;
  const weekly = copy().weekly({ days: and(times.days.map((one) => names[one])), ...clock(times) });
  const starts = times.on > scope.now().toZonedDateTimeISO(zone).toPlainDate().toString();
  return [
    weekly,
    starts ? copy().starting({ day: longDay(times.on) }) : "",
    times.last ? copy().through({ day: longDay(times.last) }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** How the fields of the form look: whoever is not the resident asks them what the house may see. */
export function fieldsFor(own: boolean) {
  const { form, hints } = copy();
  const { shownLabel, shownHint } = words().appointments.staff;
  return {
    copy: own ? form : { ...form, shown: shownLabel },
    hints: own ? hints : { ...hints, shown: shownHint },
    legends: { shown: copy().houseSees },
    options: { days: { words: words().houses.house.weekdays } },
  };
}

export const valuesOf = ({ what, where, shown, times }: Appointment) => ({
  what,
  where,
  on: times.on,
  from: times.from,
  until: times.until,
  days: times.days,
  last: times.last,
  shown: shown ? "yes" : "",
});
