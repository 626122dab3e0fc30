import { changed } from "#shared/engine/changes/following.ts";
import { projection, unread } from "#shared/engine/projections/projection.ts";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { consentRecords } from "#shared/records/consent/records.ts";
import { journey } from "#shared/records/journey/journey.ts";
import { inEpoch } from "#shared/records/journey/save.ts";
import { type SelfLook, selfLook, selfLookOf } from "#shared/records/journey/self-look.ts";
import { type PersonStay, personStay } from "#shared/records/person/history.ts";
import { headerKey, referralHeader, referralIn } from "#shared/records/referral/header.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { stayOf } from "#shared/records/referral/state.ts";
import { stay } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { type AccessEntryIds, accessEntry, accessEntryKey } from "#shared/table/access-entry.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { isAt } from "#shared/tenancy/keys.ts";
import { everyJourney } from "../every-journey.ts";
import { journeyNow, onJourney, type Source, staysOn } from "./on-journey.ts";

type At = Source<AccessEntryIds>;

/** Their stays as of now, oldest first. */
async function staysOf(scope: Scope, person: Home): Promise<PersonStay[]> {
  const all = await queryAll(scope, { in: person, prefix: "S#" }, personStay);
  return all
    .map(({ value }) => value)
    .filter(({ moved }) => !moved)
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** A look at a person's record counts to the stay they had begun by then; before the first, to that one. */
const stayAt = (stays: readonly PersonStay[], hour: string): PersonStay | undefined =>
  stays.findLast(({ since }) => since <= hour.slice(0, 10)) ?? stays[0];

/** What their referral became. */
async function stayAfter({ homes, table }: Scope, home: Home): Promise<StayPlace | undefined> {
  const at = referralHeader.parse({ pk: home, sk: "~header" });
  if (!at) return undefined;
  const { referral } = at;
  const moved = await table.get(referralLocator, locatorKey(homes, referral));
  const house = at.house ?? moved?.value.house ?? null;
  const header = house && (await table.get(referralHeader, headerKey(homes, house, referral)));
  const became = header && stayOf(header.value.state);
  return house && became ? { house, stay: became } : undefined;
}

const personIn = ({ homes }: Scope, person: PersonStay["person"]): Home =>
  below.person(homes.people(), person);

/** The stay that a look was at, or before. */
async function stayLookedAt(scope: Scope, { home, hour }: AccessEntryIds): Promise<StayPlace | undefined> {
  const own = stay.parse({ pk: home, sk: "~header" });
  if (own) return own;
  const at = consentRecords.parse({ pk: home, sk: "~records" });
  if (at) return stayAt(await staysOf(scope, personIn(scope, at.person)), hour);
  if (isAt("people/person", home)) return stayAt(await staysOf(scope, home), hour);
  return stayAfter(scope, home);
}

const looksIn = (scope: Scope, home: Home) => queryAll(scope, { in: home, prefix: "L#" }, accessEntry);

async function found(scope: Scope, source: At) {
  const { homes, table } = scope;
  if (!("journey" in source)) {
    const at = await stayLookedAt(scope, source);
    const on = at && (await onJourney(scope, at));
    const look = on && (await table.get(accessEntry, accessEntryKey(homes, source)));
    return { on: on?.journey, looks: look ? [look] : [] };
  }
  const on = await journeyNow(scope, source.journey);
  if (!on) return { on, looks: [] };
  const stays = (await staysOn(scope, on)).map(({ value }) => value);
  const records = stays.flatMap(({ house, id, referral }) => [
    below.stay(homes.house(house), id),
    ...(referral ? [referralIn(homes, house, referral), referralIn(homes, null, referral)] : []),
  ]);
  const people = [...new Set(on.value.stays.map(({ person }) => person))];
  const looks = await Promise.all([
    ...records.map((home) => looksIn(scope, home)),
    ...people.map(async (person) => {
      const home = personIn(scope, person);
      const [all, consented, own] = await Promise.all([
        looksIn(scope, home),
        looksIn(scope, homes.consents(person)),
        staysOf(scope, home),
      ]);
      return [...all, ...consented].filter(({ value: { hour } }) =>
        stays.some(({ id }) => id === stayAt(own, hour)?.stay),
      );
    }),
  ]);
  return { on, looks: looks.flat() };
}

/**
 * Who looked at a resident's record: their stays, the referrals before, what admissions have about them across houses, and
 * what they share with a clinician.
 */
export const selfLookFollows = projection({
  from: [changed(accessEntry, (at): At => at), changed(journey, (at): At => at)],
  to: [selfLook],
  sources: async (scope) => (await everyJourney(scope)).map((id): At => ({ journey: id })),
  of: async (scope, source) => {
    const { on, looks } = await found(scope, source);
    if (!on) return [];
    const also = [inEpoch(scope.homes, on.value)];
    const all = new Map<string, { readonly look: SelfLook; readonly version: number }>();
    for (const { key, value, version } of looks) {
      const at = stay.parse({ pk: key.pk, sk: "~header" });
      const look = selfLookOf(on.value.id, at?.stay ?? null, value);
      // The same hour at a referral in two places, or at two merged records, is one look.
      const same = canonical(selfLook.ids(look));
      if (version > (all.get(same)?.version ?? 0)) all.set(same, { look, version });
    }
    return [...all.values()].map(({ look, version }) => unread(selfLook, look, version, also));
  },
});
