import { defineCapability } from "#shared/engine/capability.ts";
import { houseCensus, networkCensus } from "#shared/records/census/census.ts";

/** How many beds are slept in, night by night. */
export const census = defineCapability({
  name: "census",
  entities: [houseCensus, networkCensus],
  events: [],
  refusals: [],
});
