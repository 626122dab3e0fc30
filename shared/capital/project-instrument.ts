import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { choiceKey, instrumentChoice, journeyInstrument } from "#shared/records/capital/instrument.ts";
import { journeyEntry } from "#shared/records/journey/journey.ts";
import { everyJourney } from "../journeys/index.ts";

type Source = { readonly journey: Id<"journey"> | null };

/** Which questionnaire is asked, on each journey: residents and mentors read it there. */
export const instrumentFollows = projection({
  from: [
    changed(instrumentChoice, (): Source => ({ journey: null })),
    changed(journeyEntry, ({ journey }): Source => ({ journey })),
  ],
  to: [journeyInstrument],
  sources: async (scope) => (await everyJourney(scope)).map((journey): Source => ({ journey })),
  of: async (scope, { journey }) => {
    const found = await scope.table.get(instrumentChoice, choiceKey(scope.homes));
    if (!found) return [];
    const { measure } = found.value;
    const all = journey ? [journey] : await everyJourney(scope);
    return all.map((one) => written(journeyInstrument, { journey: one, measure }, found.version));
  },
});
