import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { agendaCard, agendaCardOf } from "#shared/records/journey/agenda-card.ts";
import { capitalDay, capitalDayKey } from "#shared/records/journey/capital-day.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { reviewDay, reviewDayKey } from "#shared/records/journey/review-day.ts";
import { rhythm, rhythmKey } from "#shared/records/journey/rhythm.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfMentor, selfMentorOf } from "#shared/records/journey/self-mentor.ts";
import { reading, readingPrefix } from "#shared/records/message/reading.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow } from "../own/on-journey.ts";

type At = { readonly journey: Id<"journey"> };

/** A journey, when they meet, when they look back, and whether a message waits. The versions only grow, and so does their sum. */
async function found(scope: Scope, { journey: id }: At) {
  const [on, met, review, asked, readings] = await Promise.all([
    journeyNow(scope, id),
    scope.table.get(rhythm, rhythmKey(scope.homes, id)),
    scope.table.get(reviewDay, reviewDayKey(scope.homes, id)),
    scope.table.get(capitalDay, capitalDayKey(scope.homes, id)),
    queryAll(scope, { in: scope.homes.exchange(id), prefix: readingPrefix }, reading),
  ]);
  if (!on) return undefined;
  const version = [met, review, asked, ...readings].reduce(
    (sum, one) => sum + (one?.version ?? 0),
    on.version,
  );
  const waitsFor = readings.flatMap(({ value }) => (value.unreadSince === null ? [] : [value.reader]));
  const dates = { rhythm: met?.value, reviewDay: review?.value, capitalDay: asked?.value, waitsFor };
  return { on: on.value, dates, version };
}

const sources = async (scope: Scope) => (await everyJourney(scope)).map((id): At => ({ journey: id }));
const from = [
  changed(journey, (at): At => at),
  changed(rhythm, (at): At => at),
  changed(reviewDay, (at): At => at),
  changed(capitalDay, (at): At => at),
  changed(reading, ({ journey: id }): At => ({ journey: id })),
];

/** A resident on the agendas of everyone who is or was beside them, and who walks with them on their own page. */
export const agendaFollows = projection({
  from,
  to: [agendaCard, selfMentor],
  sources,
  of: async (scope, source) => {
    const all = await found(scope, source);
    if (!all) return [];
    const { on, dates, version } = all;
    return [
      ...on.beside.map((one) => written(agendaCard, agendaCardOf(on, dates, one), version)),
      unread(selfMentor, selfMentorOf(on, dates), version, [inEpoch(scope.homes, on)]),
    ];
  },
});
