import type { Compare, Difference } from "#shared/engine/projections/difference.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import {
  personReferral,
  personReferralKey,
  personReferralOf,
  personStay,
  personStayKey,
  personStayOf,
} from "#shared/records/person/history.ts";
import { person } from "#shared/records/person/person.ts";
import { searchKey, searchToken, tokensOf } from "#shared/records/person/search-token.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

/**
 * What somebody is found by follows from their record; people met before there were tokens get theirs here. One
 * too many is no difference: a search holds what it finds against what was asked.
 */
export async function rebuildTokens(scope: Scope, options: { mend: boolean }): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { value } of await queryAll(scope, { in: scope.homes.people(), prefix: "P#" }, person)) {
    const right = await tokensOf(scope, value);
    const found = await scope.table.getAll(
      right.map((one) => ({ entity: searchToken, key: searchKey(scope.homes, one) })),
    );
    const missing = right.filter((_, at) => !found[at]);
    differences.push(...missing.map((one) => ({ kind: searchToken.kind, key: searchKey(scope.homes, one) })));
    if (options.mend && missing.length > 0)
      await scope.table.write(missing.map((one) => card(searchToken, one, 1)));
  }
  return differences;
}

/** The stays of a house, open and closed, as the network knows them of their persons. */
export async function rebuildStays(
  scope: Scope,
  house: HouseDefinition["id"],
  compare: Compare,
): Promise<void> {
  const home = scope.homes.house(house);
  const [open, closed] = await Promise.all([
    queryAll(scope, { in: home, prefix: "C#" }, stayCard),
    queryAll(scope, { in: below.list(home, "S"), index: "list" }, stay),
  ]);
  for (const { value } of open) {
    const found = await scope.table.get(stay, stayKey(scope.homes, house, value.id));
    if (found) await rebuildStay(scope, found, compare);
  }
  for (const found of closed) await rebuildStay(scope, found, compare);
}

async function rebuildStay(scope: Scope, { value, version }: Stored<Stay>, compare: Compare): Promise<void> {
  if (!value.confirmed) return;
  const { person: who } = value.confirmed;
  await compare(personStay, personStayKey(scope.homes, who, value.id), personStayOf(value, who), version);
}

/** A referral, as the network knows it of its person; one that was purged knows nobody. */
export async function rebuildReferral(
  scope: Scope,
  { value, version }: Stored<ReferralHeader>,
  compare: Compare,
): Promise<void> {
  if (value.purged) return;
  const key = personReferralKey(scope.homes, value.person, value.id);
  await compare(personReferral, key, personReferralOf(value, value.person), version);
}
