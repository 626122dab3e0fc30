import { notFound } from "#shared/errors.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { below } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Archive, archive, archiveKey } from "./archive.ts";

/** The archive that was asked for last, and what happened, newest first. @throws forbidden */
export async function readArchive(
  scope: Scope,
): Promise<{ archive: Archive | undefined; history: readonly EventRecord[] }> {
  need(scope, "export.take");
  const { homes, table } = scope;
  const [found, told] = await Promise.all([
    table.get(archive, archiveKey(homes)),
    table.query({
      in: below.list(homes.archive(), "E"),
      index: "list",
      descending: true,
      limit: 12,
      kinds: [event],
    }),
  ]);
  return { archive: found?.value, history: told.items.filter(is(event)).map((one) => one.value) };
}

/** @throws not_found for one of before, or of nowhere */
export async function thisArchive(scope: Scope, id: Archive["id"]): Promise<Stored<Archive>> {
  const found = await scope.table.get(archive, archiveKey(scope.homes));
  if (found?.value.id !== id) throw notFound();
  return found;
}
