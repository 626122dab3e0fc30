import pMap from "p-map";
import { archive, archiveKey, pieceAt } from "#shared/engine/archive/archive.ts";
import type { Key } from "#shared/table/entity.ts";
import { remembering } from "#shared/table/remembering.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Table } from "#shared/table/table.ts";
import { type Change, remove } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Doors } from "../capability.ts";
import type { Deps } from "./progress.ts";

/** Partitions emptied side by side. */
const atOnce = 16;

/**
 * Removes all access, by kind of door as the capabilities declare them, and the archive files. Safe to
 * repeat.
 */
export async function closeDoors(scope: Scope, means: Deps): Promise<void> {
  // Each member has several doors, as have each journey and key.
  const reading = { ...scope, table: scope.table.over(remembering) };
  for (const { doors } of means.capabilities)
    for (const one of Object.values(doors)) await closeAll(scope, reading, means, one);
  await dropFiles(scope, means);
}

async function closeAll(scope: Scope, reading: Scope, { door }: Deps, doors: Doors): Promise<void> {
  if ("partitions" in doors)
    await pMap(await doors.partitions(reading), (partition) => emptied(scope, partition), {
      concurrency: atOnce,
    });
  else await takeAway(door, await doors.keys(scope));
}

async function dropFiles(scope: Scope, { archives }: Deps): Promise<void> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (!found) return;
  for (const one of found.value.pieces) await archives.delete(pieceAt(scope.network, found.value, one));
}

/** Deletes everything in a partition, of any kind. */
export async function emptied(scope: Scope, partition: Home): Promise<void> {
  for (;;) {
    const found = await scope.table.listKeys(partition, 100);
    await takeAway(
      scope.table,
      found.keys.map(({ key }) => key),
    );
    if (!found.more) return;
  }
}

/** Missing items count as deleted. */
const takeAway = (table: Table, keys: readonly Key[]): Promise<void> => takeAll(table, removals(keys));

export async function takeAll(table: Table, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += 100) await table.write(changes.slice(at, at + 100));
}

/** A transaction may not contain a key twice. */
export const removals = (keys: readonly Key[]): readonly Change[] =>
  [...new Map(keys.map((key) => [`${key.pk}|${key.sk}`, key])).values()].map((key) => remove("record", key));
