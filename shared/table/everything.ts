import type { Scope } from "#shared/tenancy/scope.ts";
import { type Entity, is, type Stored } from "./entity.ts";
import type { QueryInput } from "./table.ts";

/** A partition, or a list of it, without where to stop. */
type Where = Omit<QueryInput, "limit" | "cursor" | "kinds">;

/** All of one partition's items of these kinds. For work that needs every one of them, never for a page. */
export async function everything(
  scope: Pick<Scope, "table">,
  input: Where & Pick<QueryInput, "kinds">,
): Promise<Stored<unknown>[]> {
  const found: Stored<unknown>[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({ ...input, limit: 1000, ...(cursor ? { cursor } : {}) });
    for (const one of page.items) found.push(one);
    cursor = page.next;
  } while (cursor);
  return found;
}

/** All of one kind. */
export const everyOne = async <V>(
  scope: Pick<Scope, "table">,
  where: Where,
  entity: Entity<V>,
): Promise<Stored<V>[]> => (await everything(scope, { ...where, kinds: [entity] })).filter(is(entity));
