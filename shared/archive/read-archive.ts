import { notFound } from "#shared/errors.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Archive, archive, archiveKey } from "./archive.ts";
import { readHistory } from "./read-history.ts";

/** The archive that was asked for last, and what happened, newest first. @throws forbidden */
export async function readArchive(
  scope: Scope,
): Promise<{ archive: Archive | undefined; history: readonly EventRecord[] }> {
  need(scope, "export.take");
  const [found, history] = await Promise.all([
    scope.table.get(archive, archiveKey(scope.homes)),
    readHistory(scope),
  ]);
  return { archive: found?.value, history };
}

/** @throws not_found for one of before, or of nowhere */
export async function thisArchive(scope: Scope, id: Archive["id"]): Promise<Stored<Archive>> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (found?.value.id !== id) throw notFound();
  return found;
}
