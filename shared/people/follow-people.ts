import { changed } from "#shared/engine/changes/following.ts";
import { derived, madeOnce, projection, written } from "#shared/engine/projections/projection.ts";
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
import { everyStay } from "#shared/records/stay/every-stay.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { queryAll } from "#shared/table/query-all.ts";

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
