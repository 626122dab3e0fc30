import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { askedBeds } from "#shared/records/house/asked-beds.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { availabilityCard, directoryHouse, houseCard, houseWriting } from "#shared/records/house/records.ts";
import { houseSummary } from "#shared/records/house/summary.ts";
import { receiveBeds } from "../bed/receive-beds.ts";
import { addBeds, setUp } from "../requests.ts";
import { everyHouse, houseCardFollows, houseFollows } from "./follow-house.ts";
import { setUpHouse } from "./set-up-house.ts";

const entities = [directoryHouse, houseWriting, askedBeds, houseCard, availabilityCard, houseSummary];

/** A house: its definition, its texts, and what others see of it. */
export const houses = defineCapability({
  name: "houses",
  entities,
  events: [houseEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is the house's own." } },
  merge: { untouched: { of: entities, why: "It names no person." } },
  forget: { kept: { of: entities, why: "It names no person." } },
  takeAlong: {
    left_out: { of: entities, why: "It is about a house. A resident's own is given as they read it." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    house: async (scope) => (await everyHouse(scope)).map((house) => scope.homes.house(house)),
  },
  doors: {},
  exports: { sheets: ["houses", "figures"] },
  requests: [
    receiving(setUp, (scope, asks, { sentAt }) => setUpHouse(scope, { ...asks, sentAt })),
    receiving(addBeds, (scope, asks, { sentAt }) => receiveBeds(scope, { ...asks, sentAt })),
  ],
  projections: [houseFollows, houseCardFollows],
});
