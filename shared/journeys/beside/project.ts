import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { agendaCard, agendaCardOf } from "#shared/records/journey/agenda-card.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { mentoringCard, mentoringCardOf } from "#shared/records/journey/mentoring-card.ts";
import { rhythm, rhythmKey } from "#shared/records/journey/rhythm.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfMentor, selfMentorOf } from "#shared/records/journey/self-mentor.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow } from "../own/on-journey.ts";

type At = { readonly journey: Id<"journey"> };
const fromJourney = changed(journey, (at): At => at);

/** A resident on the agendas of everyone who is or was beside them. The versions of its two sources only grow, and so does their sum. */
export const agendaFollows = projection({
  from: [fromJourney, changed(rhythm, (at): At => at)],
  to: [agendaCard],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const [on, met] = await Promise.all([
      journeyNow(scope, source.journey),
      scope.table.get(rhythm, rhythmKey(scope.homes, source.journey)),
    ]);
    if (!on) return [];
    const version = on.version + (met?.version ?? 0);
    return on.value.beside.map((one) =>
      written(agendaCard, agendaCardOf(on.value, met?.value, one), version),
    );
  },
});

/** Who walks with a resident: for whoever matches mentors, and for the resident. */
export const besideFollows = projection({
  from: [fromJourney],
  to: [mentoringCard, selfMentor],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const on = await journeyNow(scope, source.journey);
    if (!on) return [];
    return [
      written(mentoringCard, mentoringCardOf(on.value), on.version),
      unread(selfMentor, selfMentorOf(on.value), on.version, [inEpoch(scope.homes, on.value)]),
    ];
  },
});
