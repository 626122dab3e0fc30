import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { checkInWords, checkInWordsKey, journeyWords } from "#shared/records/check-in/words.ts";
import { journeyEntry } from "#shared/records/journey/journey.ts";
import { everyJourney } from "../journeys/index.ts";

type Source = { readonly journey: Id<"journey"> | null };

/** What the network says, on each journey: residents and mentors read it with the rest. */
export const journeyWordsFollow = projection({
  from: [
    changed(checkInWords, (): Source => ({ journey: null })),
    changed(journeyEntry, ({ journey }): Source => ({ journey })),
  ],
  to: [journeyWords],
  sources: async (scope) => (await everyJourney(scope)).map((journey): Source => ({ journey })),
  of: async (scope, { journey }) => {
    const found = await scope.table.get(checkInWords, checkInWordsKey(scope.homes));
    if (!found) return [];
    const all = journey ? [journey] : await everyJourney(scope);
    return all.map((one) => written(journeyWords, { journey: one, words: found.value }, found.version));
  },
});
