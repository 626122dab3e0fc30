import type { Entity } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";

/**
 * The partitions named by a home's list. @throws Error for an unexpected kind: partitions on a list are
 * archived and erased, so none may be missed
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
