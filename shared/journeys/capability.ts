import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { journeyDoor } from "#shared/records/journey/door.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { journey, journeyEntry, journeyHeader } from "#shared/records/journey/journey.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { everyJourney } from "./every-journey.ts";
import { journeyDerived, journeyFollows } from "./follow-stays.ts";
import { receiveLanguage } from "./language/receive-language.ts";
import { setLanguage } from "./language/requests.ts";

const entities = [journey, journeyHeader, journeyDoor, journeyEntry];

/** Residents' journeys: what a house does not read although it is about its resident. */
export const journeys = defineCapability({
  name: "journeys",
  entities,
  events: [journeyEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is the resident's; a stay names it." } },
  merge: { untouched: { of: entities, why: "Two journeys are joined only by the resident." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  takeAlong: { left_out: { of: entities, why: "It says who may enter a journey, and holds nothing else." } },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {
    journey: async (scope) => (await everyJourney(scope)).map((id) => scope.homes.journey(id)),
    exchange: async (scope) => (await everyJourney(scope)).map((id) => scope.homes.exchange(id)),
  },
  doors: {
    "door/journey": {
      partitions: async (scope) => (await everyJourney(scope)).map((id) => doors.journey(scope.network, id)),
    },
  },
  exports: { none: "It is the resident's own." },
  projections: [journeyDerived],
  follows: [journeyFollows],
  requests: [receiving(setLanguage, receiveLanguage)],
});
