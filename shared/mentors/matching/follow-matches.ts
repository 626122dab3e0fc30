import { changed } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import { everyJourney } from "#shared/journeys/index.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { asked, askedOf, ownMatch, ownMatchOf } from "#shared/records/mentor/asked.ts";
import { match, matchKey } from "#shared/records/mentor/match.ts";
import { seeker, seekerOf } from "#shared/records/mentor/seeker.ts";
import { wishes, wishesKey } from "#shared/records/mentor/wishes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

type At = { readonly journey: Id<"journey"> };
type Source = At | { readonly member: Id<"member"> };

const everySource = async (scope: Scope): Promise<At[]> =>
  (await everyJourney(scope)).map((id) => ({ journey: id }));

/** The journeys of everyone a member walks with. */
async function journeysOf(scope: Scope, source: Source): Promise<Id<"journey">[]> {
  if ("journey" in source) return [source.journey];
  const all = await queryAll(scope, { in: scope.homes.mentoring(), prefix: "J#" }, seeker);
  return all.filter(({ value }) => value.mentor?.member === source.member).map(({ value }) => value.journey);
}

/** More than the versions of wishes, match and mentor ever add up to. */
const aChange = 1e9;

async function seekerNow(scope: Scope, id: Id<"journey">) {
  const { homes, table } = scope;
  const [on, wished, matched] = await table.getAll([
    { entity: journey, key: journeyKey(homes, id) },
    { entity: wishes, key: wishesKey(homes, id) },
    { entity: match, key: matchKey(homes, id) },
  ]);
  if (!on) return [];
  const { mentor } = on.value;
  const who = mentor ? await table.get(memberMentor, memberMentorKey(homes, mentor)) : undefined;
  const within = [wished, matched, who].reduce((sum, one) => sum + (one?.version ?? 0), 0);
  const value = seekerOf(on.value, who?.value, wished?.value, matched?.value);
  return [written(seeker, value, on.version * aChange + within)];
}

/** A resident, as whoever finds mentors sees them. */
export const seekerFollows = projection({
  from: [
    changed(journey, (at): Source => at),
    changed(wishes, (at): Source => at),
    changed(match, (at): Source => at),
    changed(memberMentor, (at): Source => at),
  ],
  to: [seeker],
  sources: everySource,
  of: async (scope, source: Source) =>
    (await Promise.all((await journeysOf(scope, source)).map((id) => seekerNow(scope, id)))).flat(),
});

/** What both sides are asked. */
export const askedFollows = projection({
  from: [changed(match, (at): At => at)],
  to: [asked, ownMatch],
  sources: everySource,
  of: async (scope, { journey: id }) => {
    const found = await scope.table.get(match, matchKey(scope.homes, id));
    if (!found) return [];
    const { value, version } = found;
    return [
      ...askedOf(value).map((one) => written(asked, one, version)),
      written(ownMatch, ownMatchOf(value), version),
    ];
  },
});
