import { type Archive, archive, archiveKey } from "#shared/engine/archive/archive.ts";
import { readHistory } from "#shared/engine/archive/read-history.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { EventRecord } from "#shared/table/event.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

export interface LatestArchive {
  readonly archive: Archive | undefined;
  /** Newest first. */
  readonly history: readonly EventRecord[];
  /** IANA zone of the network. */
  readonly timeZone: string;
}

/** The latest archive, and the history. @throws forbidden */
export async function readArchive(scope: Scope): Promise<LatestArchive> {
  requirePermission(scope, "export.take");
  const { homes, table } = scope;
  const [[found, card], history] = await Promise.all([
    table.getAll([
      { entity: archive, key: archiveKey(homes) },
      { entity: networkCard, key: networkCardKey(homes) },
    ]),
    readHistory(scope),
  ]);
  return { archive: found?.value, history, timeZone: card?.value.timeZone ?? "UTC" };
}

/** @throws not_found for an earlier or unknown archive */
export async function thisArchive(scope: Scope, id: Archive["id"]): Promise<Stored<Archive>> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (found?.value.id !== id) throw notFound();
  return found;
}
