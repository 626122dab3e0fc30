import { homesIn, partitionsOf } from "#shared/engine/archive/partitions.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { listKey, onAList, partitionList } from "./partition-list.ts";
import { type Deps, note, type Progress } from "./progress.ts";

/** Homes listed concurrently. */
const atOnce = 6;
/** Partitions listed for each step. Turns are long: each reads the names of all homes again. */
const aStep = 6;

/** Lists every partition of the network, some at a time; the last home begins the erasing. */
export async function listPartitions(
  scope: Scope,
  was: Progress,
  { capabilities }: Deps,
  steps: number,
): Promise<void> {
  const homes = await homesIn(scope, capabilities);
  const nth = was.value.home === null ? 0 : homes.indexOf(was.value.home);
  if (nth < 0) throw new Error("The erasure continues at an unknown home");
  const found: Home[] = [];
  let until = nth;
  for (; until < homes.length && found.length < aStep * steps; until += atOnce) {
    const some = homes.slice(until, until + atOnce);
    const opened = await Promise.all(some.map((home) => partitionsOf(scope, capabilities, home)));
    found.push(...opened.flat());
  }
  let { lists } = was.value;
  for (let at = 0; at < found.length; at += onAList, lists += 1) {
    const partitions = found.slice(at, at + onAList);
    await scope.table.put(card(partitionList, { number: lists, partitions }, 1));
  }
  const next = homes[until] ?? null;
  await note(scope, was, {
    lists,
    partitions: was.value.partitions + found.length,
    home: next,
    ...(next ? {} : { state: "erasing", at: { list: 0, nth: 0 } }),
  });
}

/** The partitions on one list. */
export async function listed(scope: Scope, number: number): Promise<readonly Home[]> {
  const found = await scope.table.get(partitionList, listKey(scope.homes, number));
  if (!found) throw new Error("A list of partitions is missing");
  return found.value.partitions;
}
