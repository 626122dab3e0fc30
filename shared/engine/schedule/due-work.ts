import type { WithIds } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { AnyIds } from "#shared/tenancy/keys.ts";
import type { DueWork, Means } from "../capability.ts";

/** What is done with a kind of item when it is due. It checks for itself whether it still is. */
export function dueWork<V, I extends AnyIds, W = unknown>(
  entity: WithIds<V, I>,
  run: (scope: Scope, ids: I, means: Means<W>) => Promise<unknown>,
  also: Partial<Pick<DueWork<unknown>, "takesLong" | "afterLeaving" | "mayLeave">> = {},
): DueWork<NoInfer<W>> {
  return {
    entity,
    run: async (scope, key, means) => {
      const ids = entity.parse(key);
      if (ids) await run(scope, ids, means);
    },
    takesLong: false,
    afterLeaving: false,
    mayLeave: false,
    ...also,
  };
}
