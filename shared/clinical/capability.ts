import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import { clinicalEvents, clinicianNamedEvents } from "#shared/records/clinical/events.ts";
import { client, clinicalHeader } from "#shared/records/clinical/header.ts";
import { clinicalNote } from "#shared/records/clinical/note.ts";
import { clinicalConflict } from "#shared/records/clinical/refusals.ts";
import { clinicalCheckIn, clinicalGoal } from "#shared/records/clinical/shared.ts";
import { clinicalSharesFollow, cliniciansFollow } from "./project-clinical.ts";
import { consentsFollow, receiveClinician } from "./receive-clinician.ts";
import { letIn } from "./requests.ts";

const entities = [clinicalHeader, client, clinicalCheckIn, clinicalGoal, clinicalNote];

/** Clinicians whom a resident's consent names: what is shared with them, and their own notes. */
export const clinical = defineCapability({
  name: "clinical",
  entities,
  events: [clinicalEvents, clinicianNamedEvents],
  refusals: [clinicalConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey, or follows it." } },
  forget: { kept: { of: entities, why: "What was shared is empty once it is taken back; notes are kept." } },
  takeAlong: { left_out: { of: entities, why: "Clinicians' notes are asked for from the clinician." } },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "It is between a resident and their clinician." }],
  },
  partitions: {
    clinical: async (scope) => (await everyJourney(scope)).map((id) => scope.homes.clinical(id)),
  },
  doors: {},
  exports: { none: "It is between a resident and their clinician." },
  projections: [cliniciansFollow, clinicalSharesFollow],
  follows: [consentsFollow],
  requests: [receiving(letIn, receiveClinician)],
});
