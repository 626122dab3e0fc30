import { is, type Stored } from "#shared/table/entity.ts";
import { everyOne } from "#shared/table/everything.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type HouseDefinition, isOpen } from "./house.ts";
import { shelfHouse } from "./records.ts";

/** The network's houses as they lie on the shelf, by name. Every member may read them: one query for each 500. */
export async function listHouses(scope: Scope): Promise<HouseDefinition[]> {
  return byName(openOnes(await everyOne(scope, { in: scope.homes.shelf(), prefix: "H#" }, shelfHouse)));
}

/** Every house of the network, a hundred a page. @throws forbidden, invalid `cursor` */
export async function pageOfHouses(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: HouseDefinition[]; next: string | null }> {
  need(scope, "network.manage");
  const { items, next } = await scope.table.query({
    in: scope.homes.shelf(),
    prefix: "H#",
    limit: 100,
    cursor: input.cursor,
    kinds: [shelfHouse],
  });
  return { items: byName(openOnes(items)), next };
}

/** Those that are there for others. */
const openOnes = (items: readonly Stored<unknown>[]): HouseDefinition[] =>
  items
    .filter(is(shelfHouse))
    .map((one) => one.value)
    .filter(isOpen);

const byName = (houses: HouseDefinition[]) => houses.sort((a, b) => a.name.localeCompare(b.name));
