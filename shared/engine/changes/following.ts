import type { Entity, Key, WithIds } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { AnyIds } from "#shared/tenancy/keys.ts";
import type { Follower, StreamMeans } from "../capability.ts";

/** A kind of item whose changes matter, and what a change is about, read from its key. */
export interface Trigger<S> {
  readonly entity: Entity<unknown>;
  sourceIn(key: Key): { readonly source: S } | undefined;
}

/** Dispatch is by kind: the ids come from this kind's own key. */
export const changed = <V, I extends AnyIds, S>(
  entity: WithIds<V, I>,
  source: (ids: I) => S,
): Trigger<S> => ({
  entity,
  sourceIn: (key) => {
    const ids = entity.parse(key);
    return ids && { source: source(ids) };
  },
});

/** A step to run on changes. It reads the current state, so it may run twice, late and out of order. */
export function following<S>({
  on,
  run,
  leftToTick = false,
  sharesReads = false,
}: {
  readonly on: readonly Trigger<S>[];
  readonly run: (scope: Scope, source: S, means: StreamMeans) => Promise<unknown>;
  readonly leftToTick?: boolean;
  readonly sharesReads?: boolean;
}): Follower {
  const sourceIn = (key: Key) => {
    for (const trigger of on) {
      const found = trigger.sourceIn(key);
      if (found) return found;
    }
    return undefined;
  };
  return {
    on: on.map(({ entity }) => entity),
    leftToTick,
    sharesReads,
    about: (key) => {
      const found = sourceIn(key);
      return found && JSON.stringify(found.source);
    },
    run: async (scope, key, means) => {
      const found = sourceIn(key);
      if (found) await run(scope, found.source, means);
    },
  };
}
