import { notFound } from "#shared/kernel/errors.ts";
import { type Appointment, appointment, appointmentKey } from "#shared/records/appointment/appointment.ts";
import { schedule, scheduleKey } from "#shared/records/appointment/schedule.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** The appointments that are not past. @throws forbidden, not_found */
export async function listAppointments(
  scope: Scope,
): Promise<{ readonly journey: Journey; readonly appointments: readonly Appointment[] }> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const id = journeyIn(scope);
  const [{ journey }, kept] = await Promise.all([
    inJourney(scope),
    table.get(schedule, scheduleKey(homes, id)),
  ]);
  const slots = kept?.value.slots ?? [];
  const keys = slots.map((one) => appointmentKey(homes, { journey: id, id: one.appointment }));
  const found = await table.getAll(keys.map((key) => ({ entity: appointment, key })));
  return { journey, appointments: found.flatMap((one) => (one && !one.value.over ? [one.value] : [])) };
}

/** One of them. @throws forbidden, not_found */
export async function readAppointment(
  scope: Scope,
  { appointment: id }: { readonly appointment: Appointment["id"] },
): Promise<{ readonly journey: Journey; readonly appointment: Appointment }> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const [{ journey }, found] = await Promise.all([
    inJourney(scope),
    table.get(appointment, appointmentKey(homes, { journey: journeyIn(scope), id })),
  ]);
  if (!found) throw notFound();
  return { journey, appointment: found.value };
}
