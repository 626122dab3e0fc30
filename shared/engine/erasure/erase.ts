import { stamp } from "#shared/kernel/instant.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { KeyPage } from "#shared/table/table.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Naming } from "../capability.ts";
import { takeAway } from "./close-doors.ts";
import { listed } from "./list-partitions.ts";
import { sideBySide } from "./partition-list.ts";
import { afterRest, type Deps, note, type Progress } from "./progress.ts";

/** Records deleted together, with the items only they name: far below the hundred a transaction holds. */
const onAPage = 40;

type Lying = KeyPage["keys"];

/**
 * Erases the listed partitions, a page at a time, for a number of steps. A page is counted before it is
 * deleted: after a crash the rest of it is deleted without being counted again. The end of the last list
 * begins a rest.
 */
export async function erase(
  scope: Scope,
  from: Progress,
  { capabilities }: Deps,
  steps: number,
): Promise<void> {
  const names = capabilities.flatMap((one) => one.names ?? []);
  let now = from;
  if (now.value.pending) await finish(scope, names, now.value.pending);
  let { list, nth } = now.value.at;
  for (let step = 0; step < steps && list < now.value.lists; ) {
    for await (const { at, page } of pagesOn(scope, await listed(scope, list), nth)) {
      nth = at;
      step += 1;
      const last = page.at(-1);
      if (last) {
        const pending = { partition: last.key.pk, upTo: last.key.sk };
        now = await note(scope, now, { at: { list, nth }, counts: counted(now, page), pending });
        await takePage(scope, names, page);
      }
      if (step >= steps) break;
    }
    if (step < steps) [list, nth] = [list + 1, 0];
  }
  const over = list >= now.value.lists;
  await note(scope, now, {
    at: { list: over ? 0 : list, nth: over ? 0 : nth },
    pending: null,
    ...(over ? { state: "looking", erasedAt: stamp(scope.now()), due: afterRest(scope) } : {}),
  });
}

/**
 * Pages of the partitions from one on, several partitions read concurrently; then, with an empty page, where
 * to continue.
 */
async function* pagesOn(
  scope: Scope,
  partitions: readonly Home[],
  from: number,
): AsyncGenerator<{ at: number; page: Lying }> {
  for (let begun = from; begun < partitions.length; begun += sideBySide) {
    const group = partitions.slice(begun, begun + sideBySide);
    const first = await Promise.all(group.map((one) => scope.table.listKeys(one, onAPage)));
    for (const [nth, partition] of group.entries()) {
      for (let found = first[nth]; found && found.keys.length > 0; ) {
        yield { at: begun + nth, page: found.keys };
        found = found.more ? await scope.table.listKeys(partition, onAPage) : undefined;
      }
    }
    yield { at: begun + group.length, page: [] };
  }
}

/** Deletes the rest of a counted page. */
async function finish(
  scope: Scope,
  names: readonly Naming[],
  pending: { partition: Home; upTo: string },
): Promise<void> {
  const { keys: left } = await scope.table.listKeys(pending.partition, onAPage);
  await takePage(
    scope,
    names,
    left.filter(({ key }) => key.sk <= pending.upTo),
  );
}

function counted({ value }: Progress, page: Lying): Record<string, number> {
  const counts = { ...value.counts };
  for (const { kind } of page) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** First the items only these records name: stored command answers, search tokens. */
async function takePage(scope: Scope, names: readonly Naming[], page: Lying): Promise<void> {
  const named = await Promise.all(names.map((one) => namedBy(scope, one, page)));
  await takeAway(scope.table, named.flat());
  await takeAway(
    scope.table,
    page.map(({ key }) => key),
  );
}

async function namedBy(scope: Scope, { from, keys }: Naming, page: Lying): Promise<readonly Key[]> {
  const wanted = page.filter(({ kind }) => kind === from.kind).map(({ key }) => ({ entity: from, key }));
  if (wanted.length === 0) return [];
  const found = await scope.table.getAll(wanted);
  return (await Promise.all(found.map((one) => (one ? keys(scope, one) : [])))).flat();
}
