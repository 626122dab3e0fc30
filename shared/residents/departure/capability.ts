import { defineCapability } from "#shared/engine/capability.ts";
import { departure, involuntaryCase } from "#shared/records/departure/departure.ts";

/** How somebody leaves. */
export const departures = defineCapability({
  name: "departures",
  entities: [departure, involuntaryCase],
});
