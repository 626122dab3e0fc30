import { needAny, type Scope } from "#shared/table/scope.ts";
import type { HouseDefinition } from "./house.ts";
import { directoryHouse, directoryHouseKey } from "./records.ts";

/** Houses by id: one batch read, at most a hundred. @throws forbidden */
export async function namedHouses(
  scope: Scope,
  ids: readonly HouseDefinition["id"][],
): Promise<ReadonlyMap<string, HouseDefinition>> {
  needAny(scope, "board.read", "person.read", "support.read");
  const wanted = [...new Set(ids)].slice(0, 100);
  if (wanted.length === 0) return new Map();
  const found = await scope.table.getAll(
    wanted.map((house) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, house) })),
  );
  return new Map(found.flatMap((one) => (one ? [[one.value.id, one.value]] : [])));
}
