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
    asked: { of: [departure], why: "Medicines and belongings, as the checklist counted them." },
    stays_behind: {
      of: [involuntaryCase],
      why: "What one house decided is not held against anybody in the next.",
    },
  },
  merge: { untouched: { of: [departure, involuntaryCase], why: "They lie with their stay." } },
  forget: { kept: { of: [departure, involuntaryCase], why: "How it ended is kept with the stay." } },
  archive: { holds: [departure, involuntaryCase], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { sheets: ["stays"] },
});
