import { invalid, notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { type Appointment, appointment, appointmentKey } from "#shared/records/appointment/appointment.ts";
import { appointmentEvents } from "#shared/records/appointment/events.ts";
import { appointmentConflict } from "#shared/records/appointment/refusals.ts";
import { schedule, scheduled, scheduleKey } from "#shared/records/appointment/schedule.ts";
import { isPlanned } from "#shared/records/appointment/times.ts";
import { type InJourney, inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf, type Occurrence } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { appointmentForm, checkTimes, dayForm, timesOf } from "./forms.ts";

type Command = { readonly command: string };
type At = { readonly appointment: Appointment["id"] } & Command;
type Told = Occurrence<typeof appointmentEvents>["type"];

/** An event of a journey's appointments. */
export const appointmentEvent = ({ homes }: Scope, journey: Journey["id"], type: Told) => {
  const home = homes.exchange(journey);
  return eventOf(appointmentEvents, { type, in: home, feed: home, subject: { journey } });
};

interface Writing extends Command {
  readonly verb: string;
  readonly asked: object;
  readonly told: Told;
  make(at: InJourney): Promise<{ readonly value: Appointment; readonly change: Change }>;
}

/** Writes an appointment and when it is, for a resident and their mentor alike. */
async function write(scope: Scope, { verb, command, asked, told, make }: Writing): Promise<void> {
  requirePermission(scope, "journey.write");
  const { homes, table } = scope;
  const id = journeyIn(scope);
  const act = { home: homes.journey(id), verb, command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    const at = await inJourney(scope);
    const was = await table.get(schedule, scheduleKey(homes, id));
    const { value, change } = await make(at);
    const { timeZone } = at.journey;
    const when = scheduled(was, value, { timeZone, now: scope.now() });
    if (!when) throw appointmentConflict("schedule_full");
    return {
      answer: null,
      events: [appointmentEvent(scope, id, told)],
      changes: [at.still, change, when],
    };
  });
}

/** @throws not_found, conflict `appointment_over` */
async function found({ homes, table }: Scope, id: Appointment["id"], { journey }: InJourney) {
  const was = await table.get(appointment, appointmentKey(homes, { journey: journey.id, id }));
  if (!was) throw notFound();
  if (was.value.over) throw appointmentConflict("appointment_over");
  return was;
}

const changed = (was: Awaited<ReturnType<typeof found>>, value: Appointment) => ({
  value,
  change: replace(appointment, was, value),
});

/** What was entered. @throws invalid with every field */
async function readForm(scope: Scope, sent: Sent<typeof appointmentForm>) {
  requirePermission(scope, appointmentForm.needs);
  const { timeZone } = (await inJourney(scope)).journey;
  const day = today(scope.now(), timeZone);
  return appointmentForm.read(sent, (said, errors) => checkTimes(said, errors, day));
}

/**
 * A resident or their mentor adds an appointment. @throws forbidden, not_found, invalid with every field, conflict
 * (`handed_over`, `schedule_full`)
 */
export async function addAppointment(
  scope: Scope,
  { command, ...sent }: Sent<typeof appointmentForm> & Command,
): Promise<void> {
  const said = await readForm(scope, sent);
  const { what, where, shown } = said;
  await write(scope, {
    verb: "addAppointment",
    command,
    asked: said,
    told: "appointment.added",
    make: async ({ journey }) => {
      const id = newId("appointment", scope.now().epochMilliseconds);
      const base = { id, journey: journey.id, what, where, shown, times: timesOf(said) };
      const value = { ...base, made: doneNow(scope), over: null };
      return { value, change: create(appointment, value) };
    },
  });
}

/** What it is, where and when: days that were skipped or moved stay so where it is still planned. @throws as `addAppointment`, conflict `appointment_over` */
export async function changeAppointment(
  scope: Scope,
  { appointment: id, command, ...sent }: Sent<typeof appointmentForm> & At,
): Promise<void> {
  const said = await readForm(scope, sent);
  const { what, where, shown } = said;
  const entered = timesOf(said);
  await write(scope, {
    verb: "changeAppointment",
    command,
    asked: { id, ...said },
    told: "appointment.changed",
    make: async (at) => {
      const was = await found(scope, id, at);
      const changes = was.value.times.changes.filter(({ day }) => isPlanned(entered, plainDay(day)));
      return changed(was, { ...was.value, what, where, shown, times: { ...entered, changes } });
    },
  });
}

/**
 * Skips or moves one day of a weekly appointment, or puts it back. @throws forbidden, not_found, invalid, conflict
 * (`handed_over`, `appointment_over`, `day_not_planned`)
 */
export async function changeDay(
  scope: Scope,
  { appointment: id, command, ...sent }: Sent<typeof dayForm> & At,
): Promise<void> {
  requirePermission(scope, dayForm.needs);
  const { timeZone } = (await inJourney(scope)).journey;
  const now = today(scope.now(), timeZone);
  const said = dayForm.read(sent, ({ how, on, from, until }, errors) => {
    if (how !== "move") return;
    if (!on) errors.add("/on", "appointment.on_required");
    else errors.read(() => dateWithin(on, "/on", now, { back: 0, ahead: 366 }), "");
    if (!from) errors.add("/from", "appointment.from_required");
    if (!until) errors.add("/until", "appointment.until_required");
    if (from && until && until <= from) errors.add("/until", "appointment.until_before_from");
  });
  const { day, how } = said;
  await write(scope, {
    verb: "changeDay",
    command,
    asked: { id, ...said },
    told: "appointment.changed",
    make: async (at) => {
      const was = await found(scope, id, at);
      const { times } = was.value;
      if (times.days.length === 0 || !isPlanned(times, plainDay(day)))
        throw appointmentConflict("day_not_planned");
      const others = times.changes.filter((one) => one.day !== day);
      const changes = how === "as_planned" ? others : [...others, { day, to: movedTo(said) }];
      return changed(was, { ...was.value, times: { ...times, changes } });
    },
  });
}

function movedTo({
  how,
  on,
  from,
  until,
}: Pick<ReturnType<typeof dayForm.read>, "how" | "on" | "from" | "until">) {
  if (how === "skip") return null;
  if (!on || !from || !until) throw invalid("fields");
  return { on, from, until };
}

/** Takes an appointment off. @throws forbidden, not_found, conflict (`handed_over`, `appointment_over`) */
export async function takeOff(scope: Scope, { appointment: id, command }: At): Promise<void> {
  await write(scope, {
    verb: "takeOff",
    command,
    asked: { id },
    told: "appointment.taken_off",
    make: async (at) => {
      const was = await found(scope, id, at);
      return changed(was, { ...was.value, over: doneNow(scope) });
    },
  });
}
