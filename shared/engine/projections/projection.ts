import { canonical } from "#shared/kernel/fingerprint.ts";
import { type Entity, encode } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import {
  type Change,
  ConditionFailed,
  card,
  create,
  project,
  remove,
  storedAs,
} from "#shared/table/transact.ts";
import type { Projected, Projection } from "../capability.ts";
import { following, type Trigger } from "../changes/following.ts";

/*
 * Projections carry state, never deltas: each is written whole from the current source, and only if the
 * source is newer than the last write. So they may run twice, late and out of order.
 */

/** An item derived from its source, with the source's version. */
export const written = <V>(
  entity: Entity<V>,
  value: V,
  version: number,
  also: readonly Change[] = [],
): Projected => ({
  entity,
  key: (homes) => entity.key(homes, value),
  follow: project(entity, value, version),
  also,
  mend: card(entity, value, version),
  isRight: (homes, found) =>
    found !== undefined &&
    canonical(encode(entity, homes, entity.schema.parse(found.value), found.version)) ===
      canonical(encode(entity, homes, value, version)),
});

/** The same where the system may not read. */
export const unread = <V>(
  entity: Entity<V>,
  value: V,
  version: number,
  also: readonly Change[] = [],
): Projected => ({
  ...written(entity, value, version, also),
  unread: storedAs(entity, value, version),
});

/** An item created once from its source, and changed independently afterward. */
export const madeOnce = <V>(entity: Entity<V>, value: V): Projected => ({
  entity,
  key: (homes) => entity.key(homes, value),
  follow: create(entity, value),
  also: [],
  mend: card(entity, value, 1),
  isRight: (_, found) => found !== undefined,
});

/**
 * No item, now that its sources say so. It has no version that outlasts it: whatever writes it holds its sources
 * unchanged (`also`), so that no slow run brings it back.
 */
export const gone = <V>(entity: Entity<V>, value: V, also: readonly Change[]): Projected => {
  const removed: Change = {
    label: entity.kind,
    make: (table, homes) => remove(entity.kind, entity.key(homes, value)).make(table, homes),
  };
  return {
    entity,
    key: (homes) => entity.key(homes, value),
    follow: removed,
    also,
    mend: removed,
    isRight: (_, found) => found === undefined,
  };
};

/** Runs of a projection whose sources keep changing, before it is left to the stream. */
const attempts = 6;

interface Derivation<S> {
  readonly to: readonly Entity<unknown>[];
  /** All sources, for a rebuild. */
  readonly sources: (scope: Scope) => Promise<readonly S[]>;
  /** The items of one source, in write order. */
  readonly of: (scope: Scope, source: S) => Promise<readonly Projected[]>;
}

/** A projection that the source's own commit writes: it has no follower, but a rebuild checks it. */
export function derived<S>({ to, sources, of }: Derivation<S>): Projection {
  return {
    to,
    everything: async function* (scope) {
      for (const source of await sources(scope)) yield only(to, await of(scope, source));
    },
  };
}

/** What follows from changes of its sources. */
export function projection<S>({
  from,
  ...rest
}: Derivation<S> & { readonly from: readonly Trigger<S>[] }): Projection {
  const follower = following({
    on: from,
    sharesReads: true,
    run: async (scope, source: S) => {
      for (let attempt = 1; ; attempt += 1) {
        const found = only(rest.to, await rest.of(scope, source));
        const stale = await writeNewer(scope, found);
        if (!stale) return;
        if (attempt >= attempts) throw stale;
      }
    },
  });
  return { ...derived(rest), follower };
}

/** Writes what is newer than the stored one. Returns the failure if what it was made from changed meanwhile. */
async function writeNewer(scope: Scope, found: readonly Projected[]): Promise<ConditionFailed | undefined> {
  for (const { entity, follow, also } of found)
    try {
      if (also.length > 0) await scope.table.write([follow, ...also]);
      else await scope.table.put(follow);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
      // Otherwise the stored one is as new.
      if (!error.labels.includes(entity.kind)) return error;
    }
  return undefined;
}

function only(to: readonly Entity<unknown>[], found: readonly Projected[]): readonly Projected[] {
  for (const { entity } of found)
    if (!to.includes(entity)) throw new Error(`A projection writes ${entity.kind} without declaring it`);
  return found;
}
