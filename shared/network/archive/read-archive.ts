import { type Archive, archive, archiveKey } from "#shared/engine/archive/archive.ts";
import { readHistory } from "#shared/engine/archive/read-history.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** The latest archive, and the history, newest first. @throws forbidden */
export async function readArchive(
  scope: Scope,
): Promise<{ archive: Archive | undefined; history: readonly EventRecord[] }> {
  requirePermission(scope, "export.take");
  const [found, history] = await Promise.all([
    scope.table.get(archive, archiveKey(scope.homes)),
    readHistory(scope),
  ]);
  return { archive: found?.value, history };
}

/** @throws not_found for an earlier or unknown archive */
export async function thisArchive(scope: Scope, id: Archive["id"]): Promise<Stored<Archive>> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (found?.value.id !== id) throw notFound();
  return found;
}
