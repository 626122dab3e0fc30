import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { selfLook, selfLookOf } from "#shared/records/journey/self-look.ts";
import { personStay } from "#shared/records/person/history.ts";
import { stay } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { type AccessEntryIds, accessEntry, accessEntryKey } from "#shared/table/access-entry.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { isAt } from "#shared/tenancy/keys.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow, onJourney, type Source } from "./on-journey.ts";

type At = Source<AccessEntryIds>;

/** The stay that a look was at; of a person's record, their latest. */
async function stayLookedAt(scope: Scope, home: Home): Promise<StayPlace | undefined> {
  const own = stay.parse({ pk: home, sk: "~header" });
  if (own) return own;
  if (!isAt("people/person", home)) return undefined;
  const all = await queryAll(scope, { in: home, prefix: "S#" }, personStay);
  const [last] = all
    .map(({ value }) => value)
    .filter(({ moved }) => !moved)
    .sort((a, b) => (a.since < b.since ? 1 : -1));
  return last;
}

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  if (!("journey" in source)) {
    const at = await stayLookedAt(scope, source.home);
    const on = at && (await onJourney(scope, at));
    const look = on && (await table.get(accessEntry, accessEntryKey(homes, source)));
    return { on: on?.journey, looks: look ? [look] : [] };
  }
  const on = await journeyNow(scope, source.journey);
  const records = (on?.value.stays ?? []).map(({ house, stay: id }) => below.stay(homes.house(house), id));
  const looks = await Promise.all(
    records.map((home) => queryAll(scope, { in: home, prefix: "L#" }, accessEntry)),
  );
  return { on, looks: looks.flat() };
}

/** Who looked at a resident's record: their stays, and what admissions have about them across houses. */
export const selfLookFollows = projection({
  from: [changed(accessEntry, (at): At => at), changed(journey, (at): At => at)],
  to: [selfLook],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, looks } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    return looks.map(({ key, value, version }) => {
      const at = stay.parse({ pk: key.pk, sk: "~header" });
      return unread(selfLook, selfLookOf(on.value.id, at?.stay ?? null, value), version, also);
    });
  },
});
