import { type Entity, is, type Stored } from "./entity.ts";
import type { Page, QueryInput } from "./query.ts";
import type { Scope } from "./scope.ts";

/** A partition, or a list in it, without bounds. */
type Where = Omit<QueryInput, "limit" | "cursor" | "kinds">;

/** All items of these kinds in a partition, a page at a time, for callers that keep little of each. */
export async function* eachPage(
  scope: Pick<Scope, "table">,
  input: Where & Pick<QueryInput, "kinds">,
): AsyncGenerator<readonly Stored<unknown>[]> {
  let cursor: string | null = null;
  do {
    const page: Page = await scope.table.query({ ...input, limit: 1000, ...(cursor ? { cursor } : {}) });
    yield page.items;
    cursor = page.next;
  } while (cursor);
}

/** All items of these kinds in one partition. For background work, never for a page. */
export async function queryPartition(
  scope: Pick<Scope, "table">,
  input: Where & Pick<QueryInput, "kinds">,
): Promise<Stored<unknown>[]> {
  const found: Stored<unknown>[] = [];
  for await (const page of eachPage(scope, input)) for (const one of page) found.push(one);
  return found;
}

/** All of one kind. */
export const queryAll = async <V>(
  scope: Pick<Scope, "table">,
  where: Where,
  entity: Entity<V>,
): Promise<Stored<V>[]> => (await queryPartition(scope, { ...where, kinds: [entity] })).filter(is(entity));
