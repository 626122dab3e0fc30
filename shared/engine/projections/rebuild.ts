import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed } from "#shared/table/transact.ts";
import type { Capability, Projected } from "../capability.ts";

/** A projection that differs from its source. `key` is for operators only. */
export interface Difference {
  readonly kind: string;
  readonly key: Key;
}

/** What one batch read holds. */
const atOnce = 100;

/**
 * Derives every projection of a network from its sources and compares; with `mend`, writes the differences.
 * Finds none once all changes were followed. Runs in the system's scope.
 */
export async function rebuild(
  scope: Scope,
  capabilities: readonly Capability[],
  { mend }: { readonly mend: boolean },
): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { projections = [] } of capabilities)
    for (const one of projections)
      for await (const all of one.everything(scope))
        for (let at = 0; at < all.length; at += atOnce) {
          const wrong = await differing(scope, all.slice(at, at + atOnce));
          for (const { entity, key } of wrong) differences.push({ kind: entity.kind, key: key(scope.homes) });
          if (mend && wrong.length > 0) await scope.table.write(wrong.map((found) => found.mend));
        }
  return differences;
}

async function differing(scope: Scope, all: readonly Projected[]): Promise<readonly Projected[]> {
  const { homes, table } = scope;
  const wanted = all.map(({ entity, key, unread }) => ({ entity, key: unread ? undefined : key(homes) }));
  const found = await table.getAll(wanted);
  const wrong: Projected[] = [];
  for (const [at, one] of all.entries()) {
    const right = one.unread ? await holds(scope, one.unread) : one.isRight(homes, found[at]);
    if (!right) wrong.push(one);
  }
  return wrong;
}

async function holds(scope: Scope, condition: Change): Promise<boolean> {
  try {
    await scope.table.write([condition]);
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return false;
  }
}
