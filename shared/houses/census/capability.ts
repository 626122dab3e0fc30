import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { houseCensus, networkCensus } from "#shared/records/census/census.ts";
import { sumDerived, sumFollows } from "./follow-census.ts";
import { sumCensus } from "./sum-census.ts";

const entities = [houseCensus, networkCensus];

/** Occupied beds, night by night. */
export const census = defineCapability({
  name: "census",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It has counts only." } },
  merge: { untouched: { of: entities, why: "It has counts only." } },
  forget: { kept: { of: entities, why: "It has counts only." } },
  takeAlong: { left_out: { of: entities, why: "It has numbers, and no one's record." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { sheets: ["figures"] },
  projections: [sumDerived],
  follows: [sumFollows],
  due: [dueWork(networkCensus, (scope) => sumCensus(scope))],
});
