import { is, type Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { needAny, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type HouseDefinition, isOpen } from "./house.ts";
import { directoryHouse } from "./records.ts";

/** The network's houses by name, from the directory: one query for each 500. @throws forbidden */
export async function listHouses(scope: Scope): Promise<HouseDefinition[]> {
  needAny(scope, "network.read", "referral.read");
  return byName(
    openOnes(await queryAll(scope, { in: scope.homes.directory(), prefix: "H#" }, directoryHouse)),
  );
}

/** Every house of the network, a hundred a page. @throws forbidden, invalid `cursor` */
export async function pageOfHouses(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: HouseDefinition[]; next: string | null }> {
  requirePermission(scope, "network.manage");
  const { items, next } = await scope.table.query({
    in: scope.homes.directory(),
    prefix: "H#",
    limit: 100,
    cursor: input.cursor,
    kinds: [directoryHouse],
  });
  return { items: byName(openOnes(items)), next };
}

/** The visible ones. */
const openOnes = (items: readonly Stored<unknown>[]): HouseDefinition[] =>
  items
    .filter(is(directoryHouse))
    .map((one) => one.value)
    .filter(isOpen);

const byName = (houses: HouseDefinition[]) => houses.sort((a, b) => a.name.localeCompare(b.name));
