import type { Entity } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

/**
 * The partitions of what stands on a home's list. What a list names is walked and erased: a kind that joins a list
 * nobody reads it from must not go unnoticed. @throws Error for one of another kind
 */
export const listedIn = async <V>(
  scope: Scope,
  home: Home,
  name: Parameters<typeof below.list>[1],
  entity: Entity<V>,
): Promise<Home[]> =>
  (await queryAll(scope, { in: below.list(home, name), index: "list", nothingElse: true }, entity)).map(
    ({ key }) => key.pk,
  );
