import { hasCome } from "#shared/kernel/instant.ts";
import { dueFileKey, type FileIds, pieceKeysOf, storedFile } from "#shared/records/file/file.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, nextVersion, remove, removeUnchanged, replace } from "#shared/table/transact.ts";

/** Deletes a file that its record no longer names, or never came to name. Safe to repeat. */
export async function sweepFile(scope: Scope, ids: FileIds): Promise<void> {
  const { table, homes } = scope;
  const found = await table.get(storedFile, dueFileKey(homes, ids));
  if (!found?.value.due || !hasCome(found.value.due, scope.now())) return;
  try {
    // From here on no record can come to name it.
    await table.write([replace(storedFile, found, { ...found.value, state: "removed" })]);
    // One by one: a transaction holds four megabytes.
    for (const key of pieceKeysOf(found.value)) await table.write([remove("file_piece", key)]);
    await table.write([removeUnchanged(storedFile, { ...found, version: nextVersion(found) })]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
