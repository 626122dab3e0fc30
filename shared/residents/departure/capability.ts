import { defineCapability } from "#shared/engine/capability.ts";
import { departure, involuntaryCase } from "#shared/records/departure/departure.ts";
import { departureEvents } from "#shared/records/departure/events.ts";
import { departureConflict } from "#shared/records/departure/refusals.ts";

/** How somebody leaves. */
export const departures = defineCapability({
  name: "departures",
  entities: [departure, involuntaryCase],
  events: [departureEvents],
  refusals: [departureConflict],
});
