import type { WayOut } from "#shared/kernel/way-out.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { is } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { listActivity } from "#shared/views/activity.ts";

/** One thing that can be exported, read a page at a time. */
export interface Sheet<R> {
  readonly what: string;
  readonly over: "administration" | "care";
  readonly leaves: Extract<WayOut, "no_resident" | "own_use">;
  /** `from` is the `next` of the page before; null for the first. */
  page(scope: Scope, from: string | null): Promise<{ rows: readonly R[]; next: string | null }>;
}

/** The next houses of the network, as many as one page of a sheet covers. */
export async function nextHouses(
  scope: Scope,
  from: string | null,
  limit = 25,
): Promise<{ houses: HouseDefinition[]; next: string | null }> {
  const page = await scope.table.query({
    in: scope.homes.directory(),
    prefix: "H#",
    limit,
    kinds: [directoryHouse],
    ...(from ? { cursor: from } : {}),
  });
  const houses = page.items.filter(is(directoryHouse)).map((one) => one.value);
  return { houses: houses.filter(isOpen), next: page.next };
}

/** Names of houses by id, for one page of a sheet. */
export async function namesOf(
  scope: Scope,
  ids: Iterable<HouseDefinition["id"]>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += 100) {
    const found = await scope.table.getAll(
      wanted.slice(at, at + 100).map((house) => ({
        entity: directoryHouse,
        key: directoryHouseKey(scope.homes, house),
      })),
    );
    for (const one of found) if (one) names.set(one.value.id, one.value.name);
  }
  return names;
}

/** A page of the feed that the scope's role may read. */
export const activityPage = async (
  scope: Scope,
  from: string | null,
): Promise<{ rows: readonly EventRecord[]; next: string | null }> => {
  const { items, next } = await listActivity(scope, from ? { cursor: from } : {});
  return { rows: items, next };
};
