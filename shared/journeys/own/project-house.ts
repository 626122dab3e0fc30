import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfHouse, selfHouseOf } from "#shared/records/journey/self-house.ts";
import { type HouseLead, houseLead, houseLeadKey } from "#shared/records/member/house-lead.ts";
import { onCall, onCallKey } from "#shared/records/roster/roster.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { everyJourney } from "../every-journey.ts";
import { aMove, livingIn } from "./living-in.ts";
import { journeyNow, type Source } from "./on-journey.ts";

type At = Source<{ readonly house: Id<"house"> } | { readonly member: HouseLead["member"] }>;

/** Everyone who manages a house of the network, or did. */
const everyLead = (scope: Scope) => queryAll(scope, { in: scope.homes.directory(), prefix: "M#" }, houseLead);

/** The journeys that a source is about, by the house they are in. */
async function byHouse(scope: Scope, source: At) {
  if ("journey" in source) {
    const one = await journeyNow(scope, source.journey);
    return one ? [{ house: one.value.house, journeys: [one] }] : [];
  }
  const lead =
    "member" in source
      ? await scope.table.get(houseLead, houseLeadKey(scope.homes, source.member))
      : undefined;
  const houses = "house" in source ? [source.house] : (lead?.value.ever ?? []);
  return Promise.all(houses.map(async (house) => ({ house, journeys: await livingIn(scope, house) })));
}

/** Where a resident lives and whom to call there. A move is newer than whatever changed in the house before. */
export const selfHouseFollows = projection({
  from: [
    changed(directoryHouse, (at): At => at),
    changed(onCall, (at): At => at),
    changed(houseLead, (at): At => at),
    changed(journey, (at): At => at),
  ],
  to: [selfHouse],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { homes, table } = scope;
    const found = (await byHouse(scope, source)).filter(({ journeys }) => journeys.length > 0);
    if (found.length === 0) return [];
    const leads = await everyLead(scope);
    const all = await Promise.all(
      found.map(async ({ house, journeys }) => {
        const [definition, roster] = await table.getAll([
          { entity: directoryHouse, key: house ? directoryHouseKey(homes, house) : undefined },
          { entity: onCall, key: house ? onCallKey(homes, house) : undefined },
        ]);
        const sources = [definition, roster, ...leads];
        const within = sources.reduce((sum, one) => sum + (one?.version ?? 0), 0);
        const known = leads.map(({ value }) => value);
        return journeys.map(({ value, version }) =>
          unread(
            selfHouse,
            selfHouseOf(value, definition?.value, roster?.value, known),
            version * aMove + within,
            [inEpoch(homes, value)],
          ),
        );
      }),
    );
    return all.flat();
  },
});
