import { type Entity, is, type Key, type Stored } from "#shared/table/entity.ts";
import type { QueryInput } from "#shared/table/table.ts";
import type { Scope } from "#shared/tenancy/scope.ts";

/** A projection that does not say what its source says. `key` is for the operator's eyes only. */
export interface Difference {
  readonly kind: string;
  readonly key: Key;
}

/** Holds what is written to what follows from its source. */
export type Compare = <V>(entity: Entity<V>, key: Key, value: V, version: number) => Promise<void>;

/** Everything of one kind in one partition, or in one list of it. */
export async function everything<V>(
  scope: Scope,
  where: Pick<QueryInput, "in" | "index" | "prefix">,
  entity: Entity<V>,
): Promise<Stored<V>[]> {
  const all: Stored<V>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      ...where,
      limit: 500,
      kinds: [entity],
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.items.filter(is(entity)));
    cursor = page.next;
  } while (cursor);
  return all;
}
