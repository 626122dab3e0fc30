import { stamp } from "#shared/kernel/instant.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { KeyPage } from "#shared/table/table.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Naming } from "../capability.ts";
import { removals, takeAll } from "./close-doors.ts";
import { listed } from "./list-partitions.ts";
import { sideBySide } from "./partition-list.ts";
import { afterRest, type Deps, note, type Progress } from "./progress.ts";

/** Records deleted together, of one partition or of several. */
const onAPage = 40;
/** Items that a transaction holds beside the progress. */
const inOne = 99;

type Lying = KeyPage["keys"];

/**
 * Erases the listed partitions, a page at a time, for a number of steps. A page is counted in the transaction that
 * deletes it, so a crash counts nothing twice. The end of the last list begins a rest.
 */
export async function erase(
  scope: Scope,
  from: Progress,
  { capabilities }: Deps,
  steps: number,
): Promise<void> {
  const names = capabilities.flatMap((one) => one.names ?? []);
  let now = from;
  let { list, nth } = from.value.at;
  let step = 0;
  while (step < steps && list < now.value.lists) {
    const partitions = await listed(scope, list);
    while (step < steps && nth < partitions.length) {
      const pages = pagesOf(scope, partitions.slice(nth, nth + sideBySide));
      for await (const page of pages) {
        now = await takePage(scope, now, names, page, { list, nth });
        step += 1;
        if (step >= steps) break;
      }
      if (step < steps) [nth, step] = [nth + sideBySide, step + 1];
    }
    if (nth >= partitions.length) [list, nth] = [list + 1, 0];
  }
  const over = list >= now.value.lists;
  await note(scope, now, {
    at: over ? { list: 0, nth: 0 } : { list, nth },
    ...(over ? { state: "looking", erasedAt: stamp(scope.now()), due: afterRest(scope) } : {}),
  });
}

/** What lies in some partitions, read concurrently. What was given is deleted before more is read. */
async function* pagesOf(scope: Scope, partitions: readonly Home[]): AsyncGenerator<Lying> {
  for (let left = partitions; left.length > 0; ) {
    const found = await Promise.all(left.map((one) => scope.table.listKeys(one, onAPage)));
    const lying = found.flatMap(({ keys }) => keys);
    for (let at = 0; at < lying.length; at += onAPage) yield lying.slice(at, at + onAPage);
    left = left.filter((_, at) => found[at]?.more);
  }
}

/** Counts and deletes a page, and with it the items only its records name: stored command answers, search tokens. */
async function takePage(
  scope: Scope,
  was: Progress,
  names: readonly Naming[],
  page: Lying,
  at: Progress["value"]["at"],
): Promise<Progress> {
  const lying = page.map(({ key }) => key);
  const named = (await Promise.all(names.map((one) => namedBy(scope, one, page)))).flat();
  const all = removals([...lying, ...named]);
  // What does not fit goes first: once the record that names it is gone, nothing leads there.
  await takeAll(scope.table, all.slice(inOne));
  return note(scope, was, { at, counts: counted(was, page) }, all.slice(0, inOne));
}

function counted({ value }: Progress, page: Lying): Record<string, number> {
  const counts = { ...value.counts };
  for (const { kind } of page) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function namedBy(scope: Scope, { from, keys }: Naming, page: Lying): Promise<readonly Key[]> {
  const wanted = page.filter(({ kind }) => kind === from.kind).map(({ key }) => ({ entity: from, key }));
  if (wanted.length === 0) return [];
  const found = await scope.table.getAll(wanted);
  return (await Promise.all(found.map((one) => (one ? keys(scope, one) : [])))).flat();
}
