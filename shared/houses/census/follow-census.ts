import { changed, following } from "#shared/engine/changes/following.ts";
import { derived, written } from "#shared/engine/projections/projection.ts";
import { houseCensus, networkCensus, networkCensusKey } from "#shared/records/census/census.ts";
import { waitlist } from "#shared/records/waitlist/waitlist.ts";
import { askForSum, sumOf } from "./sum-census.ts";

/**
 * The network's census depends on the houses' censuses and the waitlists; it is requested once for each
 * batch.
 */
export const sumFollows = following({
  on: [changed(houseCensus, () => "network"), changed(waitlist, () => "network")],
  run: (scope) => askForSum(scope),
});

/** A requested sum may be behind; its state says so. */
export const sumDerived = derived({
  to: [networkCensus],
  sources: async ({ homes }) => [networkCensusKey(homes)],
  of: async (scope, key) => {
    const summed = await scope.table.get(networkCensus, key);
    if (!summed || summed.value.work) return [];
    return [written(networkCensus, { ...summed.value, ...(await sumOf(scope)) }, summed.version)];
  },
});
