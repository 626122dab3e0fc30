import type { KeyedEntity } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { AnyKeys, IdsOf } from "#shared/tenancy/keys.ts";
import type { DueWork, Means } from "../capability.ts";

/** What is done with a kind of item when it is due. It checks for itself whether it still is. */
export function dueWork<V, K extends AnyKeys, W = unknown>(
  entity: KeyedEntity<V, K>,
  run: (scope: Scope, ids: IdsOf<K>, means: Means<W>) => Promise<unknown>,
  also: Partial<Pick<DueWork<unknown>, "takesLong" | "afterLeaving" | "mayLeave">> = {},
): DueWork<NoInfer<W>> {
  return {
    entity,
    run: async (scope, key, means) => {
      const ids = entity.parse(key);
      if (ids) await run(scope, ids as IdsOf<K>, means);
    },
    takesLong: false,
    afterLeaving: false,
    mayLeave: false,
    ...also,
  };
}
