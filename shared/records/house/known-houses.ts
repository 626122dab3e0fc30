import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { Scope } from "#shared/table/scope.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "./records.ts";

const most = 100;

/** The chosen houses, without repeats, all in the network. @throws invalid `/houses` */
export async function knownHouses(scope: Scope, chosen: readonly string[]): Promise<Id<"house">[]> {
  const ids = [...new Set(chosen)].filter((one): one is Id<"house"> => isId("house", one));
  if (ids.length > most) throw invalidField("/houses", "house.too_many", { most });
  const unknown = () => invalidField("/houses", "house.unknown_among");
  if (ids.length < new Set(chosen).size) throw unknown();
  if (ids.length === 0) return [];
  const found = await scope.table.getAll(
    ids.map((house) => ({ entity: directoryHouse, key: directoryHouseKey(scope.homes, house) })),
  );
  if (found.some((one) => !openHouse(one))) throw unknown();
  return ids;
}
