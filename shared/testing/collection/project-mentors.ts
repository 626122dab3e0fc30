import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { mentorsOf, stayMentors } from "#shared/records/test/mentors.ts";

type At = { readonly journey: Id<"journey"> };

/** Who walks with a resident, by ids, at each of their stays. */
export const stayMentorsFollow = projection({
  from: [changed(journey, (at): At => at)],
  to: [stayMentors],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, { journey: id }) => {
    const on = await scope.table.get(journey, journeyKey(scope.homes, id));
    if (!on) return [];
    const { value, version } = on;
    return value.stays.map(({ house, stay }) =>
      written(stayMentors, { house, stay, members: mentorsOf(value) }, version),
    );
  },
});
