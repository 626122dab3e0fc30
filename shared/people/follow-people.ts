import { changed } from "#shared/engine/changes/following.ts";
import { derived, madeOnce, projection, written } from "#shared/engine/projections/projection.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import {
  personReferral,
  personReferralOf,
  personStay,
  personStayOf,
} from "#shared/records/person/history.ts";
import { person, personKey } from "#shared/records/person/person.ts";
import { searchToken, tokensOf } from "#shared/records/person/search-token.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** All stays of all houses, open and closed. */
async function everyStay(scope: Scope): Promise<readonly Pick<Stay, "house" | "id">[]> {
  const { homes } = scope;
  const houses = await queryAll(scope, { in: homes.directory(), prefix: "H#" }, directoryHouse);
  const found: Pick<Stay, "house" | "id">[] = [];
  for (const { value } of houses) {
    const home = homes.house(value.id);
    const [open, closed] = await Promise.all([
      queryAll(scope, { in: home, prefix: "C#" }, stayCard),
      queryAll(scope, { in: below.list(home, "S"), index: "list" }, stay),
    ]);
    for (const { value: one } of [...open, ...closed]) found.push({ house: one.house, id: one.id });
  }
  return found;
}

/** A stay in its person's history, once admissions have confirmed the person. */
export const personStayFollows = projection({
  from: [changed(stay, ({ house, stay: id }) => ({ house, id }))],
  to: [personStay],
  sources: everyStay,
  of: async (scope, { house, id }) => {
    const found = await scope.table.get(stay, stayKey(scope.homes, house, id));
    if (!found?.value.confirmed) return [];
    return [written(personStay, personStayOf(found.value, found.value.confirmed.person), found.version)];
  },
});

/** A referral in its person's history, wherever the referral is. A purged referral has no person. */
export const personReferralFollows = projection({
  from: [
    changed(
      referralHeader,
      ({ house, referral: id }): Pick<ReferralHeader, "house" | "id"> => ({ house, id }),
    ),
  ],
  to: [personReferral],
  sources: async (scope) =>
    (await queryAll(scope, { in: scope.homes.inbox(), prefix: "R#" }, referralLocator)).map(
      ({ value: { house, id } }) => ({ house, id }),
    ),
  of: async (scope, { house, id }) => {
    const found = await scope.table.get(referralHeader, headerKey(scope.homes, house, id));
    if (!found || found.value.place === "moved" || found.value.purged) return [];
    return [written(personReferral, personReferralOf(found.value, found.value.person), found.version)];
  },
});

/**
 * Search tokens, derived from a person's record. An extra token is no difference: a search checks each match
 * against the query.
 */
export const tokensDerived = derived({
  to: [searchToken],
  sources: async (scope) =>
    (await queryAll(scope, { in: scope.homes.people(), prefix: "P#" }, person)).map(({ value }) => value.id),
  of: async (scope, id) => {
    const found = await scope.table.get(person, personKey(scope.homes, id));
    return found ? (await tokensOf(scope, found.value)).map((one) => madeOnce(searchToken, one)) : [];
  },
});
