import { homesIn, partitionsOf } from "#shared/engine/archive/partitions.ts";
import { erasureEvents } from "#shared/engine/erasure/events.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Capability } from "../capability.ts";
import { emptied } from "./close-doors.ts";
import { erasure } from "./erasure.ts";
import { listed } from "./list-partitions.ts";
import { listKey, sideBySide } from "./partition-list.ts";
import { type Deps, note, type Progress } from "./progress.ts";

/**
 * After a rest, reads every listed partition again, for a number of steps, and then everything still named by
 * a record in the network. Anything found begins another round; otherwise the network is erased.
 */
export async function verifyErased(
  scope: Scope,
  from: Progress,
  { capabilities }: Deps,
  steps: number,
): Promise<void> {
  let { list, nth } = from.value.at;
  for (let step = 0; step < steps && list < from.value.lists; ) {
    const on = await listed(scope, list);
    for (; step < steps && nth < on.length; step += 1, nth += sideBySide)
      if (await anyLies(scope, on.slice(nth, nth + sideBySide))) return again(scope, from);
    if (nth >= on.length) [list, nth] = [list + 1, 0];
  }
  if (list < from.value.lists) return void (await note(scope, from, { at: { list, nth } }));
  if (await somethingIsNamed(scope, capabilities)) return again(scope, from);
  await end(scope, from);
}

async function anyLies(scope: Scope, partitions: readonly Home[]): Promise<boolean> {
  const found = await Promise.all(partitions.map((one) => scope.table.listKeys(one, 1)));
  return found.some(({ keys }) => keys.length > 0);
}

/** Whether a walk would still find a record: written too late for the lists. */
async function somethingIsNamed(scope: Scope, capabilities: readonly Capability[]): Promise<boolean> {
  for (const home of await homesIn(scope, capabilities))
    if (await anyLies(scope, await partitionsOf(scope, capabilities, home))) return true;
  return false;
}

/** Adds new lists after the existing ones: a partition on two lists is empty the second time. */
async function again(scope: Scope, was: Progress): Promise<void> {
  await note(scope, was, { state: "listing", home: null, rounds: was.value.rounds + 1 });
}

/** The list count is reset before the lists are deleted: a restart after a crash makes new ones. */
async function end(scope: Scope, from: Progress): Promise<void> {
  const was = await note(scope, from, { lists: 0, at: { list: 0, nth: 0 } });
  await emptied(scope, listKey(scope.homes, 0).pk);
  const home = scope.homes.erasure();
  const lookedAt = stamp(scope.now());
  await commitAsSystem(
    scope,
    [
      eventOf(erasureEvents, {
        type: "erasure.done",
        in: home,
        feed: home,
        subject: { erasure: was.value.id },
      }),
    ],
    [replace(erasure, was, { ...was.value, state: "erased", lookedAt, due: null })],
  );
}
