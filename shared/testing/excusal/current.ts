import type { Id } from "#shared/kernel/ids.ts";
import { type Excusal, excusal, excusalsFrom } from "#shared/records/excusal/excusal.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A house's excusals that have not passed by a date. */
export async function excusalsOf(scope: Scope, house: Id<"house">, date: string): Promise<Excusal[]> {
  const found = await queryAll(scope, excusalsFrom(scope.homes.house(house), date), excusal);
  return found.map(({ value }) => value);
}
