import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { appointment } from "#shared/records/appointment/appointment.ts";
import { schedule, scheduled, scheduleKey } from "#shared/records/appointment/schedule.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import type { addToSchedule } from "./requests.ts";
import { appointmentEvent } from "./write-appointment.ts";

/** Puts an appointment from house staff on the schedule. Refused if the journey is somebody else's since. */
export async function receiveAppointment(
  scope: Scope,
  { person, appointment: value }: z.infer<typeof addToSchedule.schema>,
): Promise<Handled> {
  const { homes, table } = scope;
  const [on, was] = await table.getAll([
    { entity: journey, key: journeyKey(homes, value.journey) },
    { entity: schedule, key: scheduleKey(homes, value.journey) },
  ]);
  const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });
  if (on?.value.person !== person) return refused("handed_over");
  const when = scheduled(was, value, { timeZone: on.value.timeZone, now: scope.now() });
  if (!when) return refused("schedule_full");
  return {
    result: "done",
    events: [appointmentEvent(scope, value.journey, "appointment.added")],
    changes: [inEpoch(homes, on.value), create(appointment, value), when],
  };
}
