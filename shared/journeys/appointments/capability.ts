import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { appointment } from "#shared/records/appointment/appointment.ts";
import { appointmentEvents, sentAppointmentEvents } from "#shared/records/appointment/events.ts";
import { outCard } from "#shared/records/appointment/out-card.ts";
import { appointmentConflict } from "#shared/records/appointment/refusals.ts";
import { ownTimes, schedule } from "#shared/records/appointment/schedule.ts";
import { timesFollow } from "./project-times.ts";
import { receiveAppointment } from "./receive-appointment.ts";
import { addToSchedule } from "./requests.ts";

const own = [appointment, schedule, ownTimes];
const entities = [...own, outCard];

/** Appointments of residents: theirs and their mentor's. The house sees when they are out, where they let it. */
export const appointments = defineCapability({
  name: "appointments",
  entities,
  events: [appointmentEvents, sentAppointmentEvents],
  refusals: [appointmentConflict],
  travels: {
    not_of_a_stay: { of: own, why: "It is on the resident's journey." },
    stays_behind: { of: [outCard], why: "It follows the journey to the house they live in." },
  },
  merge: { untouched: { of: entities, why: "It is on the resident's journey, or follows it." } },
  forget: {
    kept: { of: entities, why: "A resident's rights outlive the stay; the house's card goes with it." },
  },
  takeAlong: {
    private: { of: [appointment], why: "It is the resident's." },
    left_out: { of: [schedule, ownTimes, outCard], why: "They repeat its times." },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is the resident's own." },
  projections: [timesFollow],
  requests: [receiving(addToSchedule, receiveAppointment)],
});
