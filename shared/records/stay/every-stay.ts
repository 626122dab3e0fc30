import { directoryHouse } from "#shared/records/house/records.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type Stay, stay, stayCard } from "./stay.ts";

/** All stays of all houses, open and closed. */
export async function everyStay(scope: Scope): Promise<readonly Pick<Stay, "house" | "id">[]> {
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
