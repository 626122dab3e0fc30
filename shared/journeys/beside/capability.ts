import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { agendaCard } from "#shared/records/journey/agenda-card.ts";
import { capitalDay } from "#shared/records/journey/capital-day.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { journeyConflict } from "#shared/records/journey/refusals.ts";
import { reviewDay } from "#shared/records/journey/review-day.ts";
import { rhythm } from "#shared/records/journey/rhythm.ts";
import { selfMentor } from "#shared/records/journey/self-mentor.ts";
import { agendaFollows } from "./project.ts";
import { endParting, receiveParting } from "./receive-parting.ts";
import { answerParting } from "./requests.ts";

const entities = [rhythm, reviewDay, capitalDay, agendaCard, selfMentor];

/** Who walks with a resident, and when they meet. */
export const beside = defineCapability({
  name: "beside",
  entities,
  events: [],
  refusals: [journeyConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey, or its mentor's." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey, or its mentor's." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    private: { of: [selfMentor], why: "Who walks with them, and when they meet." },
    left_out: { of: [rhythm, reviewDay, capitalDay, agendaCard], why: "It repeats those days." },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "Who walks with a resident goes along with their own record." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is the resident's own." },
  projections: [agendaFollows],
  requests: [receiving(answerParting, receiveParting)],
  due: [dueWork(journey, (scope, { journey: id }) => endParting(scope, id))],
});
