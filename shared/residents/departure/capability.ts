import { defineCapability } from "#shared/engine/capability.ts";
import { departure, involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureEvents } from "#shared/records/departure/events.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";

/** Departures. */
export const departures = defineCapability({
  name: "departures",
  entities: [departure, involuntaryCase],
  events: [departureEvents],
  refusals: [departureConflict],
  travels: {
    asked: { of: [departure], why: "Medications and belongings, as counted on the checklist." },
    stays_behind: {
      of: [involuntaryCase],
      why: "One house's decision does not count against a resident in the next.",
    },
  },
  merge: { untouched: { of: [departure, involuntaryCase], why: "They belong to their stay." } },
  forget: { kept: { of: [departure, involuntaryCase], why: "The departure is kept with the stay." } },
  takeAlong: {
    left_out: {
      of: [departure, involuntaryCase],
      why: "It is the house's. What the resident was given and said is in their papers and reviews.",
    },
  },
  archive: { holds: [departure, involuntaryCase], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { sheets: ["stays"] },
});
