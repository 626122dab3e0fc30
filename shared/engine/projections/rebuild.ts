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
  const compare = async (all: readonly Projected[]): Promise<void> => {
    const wrong = await differing(scope, all);
    for (const { entity, key } of wrong) differences.push({ kind: entity.kind, key: key(scope.homes) });
    if (mend && wrong.length > 0) await scope.table.write(wrong.map((found) => found.mend));
  };
  let waiting: readonly Projected[] = [];
  for (const { projections = [] } of capabilities)
    for (const one of projections)
      for await (const made of one.everything(scope)) {
        waiting = [...waiting, ...made];
        // What is mended may be the source of the next.
        while (waiting.length >= atOnce || (mend && waiting.length > 0)) {
          await compare(waiting.slice(0, atOnce));
          waiting = waiting.slice(atOnce);
        }
      }
  await compare(waiting);
  return differences;
}

async function differing(scope: Scope, all: readonly Projected[]): Promise<readonly Projected[]> {
  const { homes, table } = scope;
  const keys = all.map(({ key }) => key(homes));
  const found = await table.getAll(
    all.map(({ entity, unread }, at) => ({ entity, key: unread ? undefined : keys[at] })),
  );
  // A transaction has no item twice.
  const together = new Map(all.flatMap(({ unread }, at) => (unread ? [[placeOf(keys[at]), unread]] : [])));
  const theyHold = together.size > 0 && (await hold(scope, [...together.values()]));
  const isRight = async (one: Projected, at: number): Promise<boolean> => {
    if (!one.unread) return one.isRight(homes, found[at]);
    if (theyHold && together.get(placeOf(keys[at])) === one.unread) return true;
    return hold(scope, [one.unread]);
  };
  const wrong: Projected[] = [];
  for (const [at, one] of all.entries()) if (!(await isRight(one, at))) wrong.push(one);
  return wrong;
}

const placeOf = (key: Key | undefined): string => `${key?.pk}|${key?.sk}`;

async function hold(scope: Scope, conditions: readonly Change[]): Promise<boolean> {
  try {
    await scope.table.write(conditions);
    return true;
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    return false;
  }
}
