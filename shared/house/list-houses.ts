import { is, type Stored } from "#shared/table/entity.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type HouseDefinition, isOpen } from "./house.ts";
import { shelfHouse } from "./records.ts";

const page = (scope: Scope, limit: number, cursor?: string) =>
  scope.table.query({ in: scope.homes.shelf(), prefix: "H#", limit, cursor, kinds: [shelfHouse] });

/** The network's houses as they lie on the shelf, by name; at most 200. Every member may read them. */
export async function listHouses(scope: Scope): Promise<HouseDefinition[]> {
  const open: HouseDefinition[] = [];
  let cursor: string | null | undefined;
  // More than one query only while an import's houses, which nobody sees yet, lie between.
  do {
    const { items, next } = await page(scope, 200, cursor ?? undefined);
    open.push(...openOnes(items));
    cursor = next;
  } while (cursor && open.length < 200);
  return byName(open.slice(0, 200));
}

/** Every house of the network, a hundred a page. @throws forbidden, invalid `cursor` */
export async function pageOfHouses(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: HouseDefinition[]; next: string | null }> {
  need(scope, "network.manage");
  const { items, next } = await page(scope, 100, input.cursor);
  return { items: byName(openOnes(items)), next };
}

/** Those that are there for others. */
const openOnes = (items: readonly Stored<unknown>[]): HouseDefinition[] =>
  items
    .filter(is(shelfHouse))
    .map((one) => one.value)
    .filter(isOpen);

const byName = (houses: HouseDefinition[]) => houses.sort((a, b) => a.name.localeCompare(b.name));
