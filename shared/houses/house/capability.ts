import { defineCapability } from "#shared/engine/capability.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import { availabilityCard, directoryHouse, houseCard, houseWriting } from "#shared/records/house/records.ts";
import { houseSummary } from "#shared/records/house/summary.ts";

/** A house: its definition, its texts, and what others see of it. */
export const houses = defineCapability({
  name: "houses",
  entities: [availabilityCard, directoryHouse, houseCard, houseWriting, houseSummary],
  events: [houseEvents],
  refusals: [],
});
