import { Temporal } from "temporal-polyfill";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  choice,
  date,
  defineForm,
  type PartlySaid,
  type Said,
  several,
  text,
  tick,
  time,
} from "#shared/kernel/form.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import type { Appointment } from "#shared/records/appointment/appointment.ts";
import { occurrences } from "#shared/records/appointment/times.ts";
import { weekdays } from "#shared/records/house/house.ts";

const fields = {
  what: text({ most: 120, required: "appointment.what_required" }),
  where: text({ most: 200 }),
  on: date("appointment.on_required"),
  from: time("appointment.from_required"),
  until: time("appointment.until_required"),
  /** None: once. */
  days: several(weekdays),
  last: date(),
  shown: tick(),
};

export const appointmentForm = defineForm("appointment", "journey.write", fields);

/** The same from house staff, which the resident asked for. */
export const sentAppointmentForm = defineForm("appointment", "appointment.send", {
  ...fields,
  agreed: tick("appointment.agreement_required"),
});

/** One day of a weekly appointment. */
export const dayForm = defineForm("day", "journey.write", {
  day: date("appointment.day_required"),
  how: choice(["skip", "move", "as_planned"], "appointment.how_required"),
  on: date(),
  from: time(),
  until: time(),
});

/** Days back a weekly one may have begun, and days ahead it may begin or end. */
const farthest = 366;

/** What no field says alone. */
export function checkTimes(
  { on, from, until, days = [], last }: PartlySaid<typeof appointmentForm>,
  errors: FieldErrors,
  day: Temporal.PlainDate,
): void {
  const back = days.length > 0 ? farthest : 0;
  if (on) errors.read(() => dateWithin(on, "/on", day, { back, ahead: farthest }), "");
  if (from && until && until <= from) errors.add("/until", "appointment.until_before_from");
  if (!last || !on) return;
  errors.read(() => dateWithin(last, "/last", day, { back: 0, ahead: farthest }), "");
  if (days.length === 0) errors.add("/last", "appointment.last_of_one");
  else if (last < on) errors.add("/last", "appointment.last_before_first");
  else if (from && until && isNever({ on, from, until, days, last }))
    errors.add("/days", "appointment.never");
}

type Fields = Pick<Said<typeof appointmentForm>, "on" | "from" | "until" | "days" | "last">;

const isNever = (said: Fields): boolean =>
  occurrences(
    { ...timesOf(said) },
    { first: Temporal.PlainDate.from(said.on), last: Temporal.PlainDate.from(said.last ?? said.on) },
  ).length === 0;

/** The times that were entered. */
export const timesOf = ({ on, from, until, days, last }: Fields): Appointment["times"] => ({
  on,
  from,
  until,
  days: [...days],
  last,
  changes: [],
});
