import { kinds } from "#shared/imports/kinds/index.ts";
import { forbidden, invalidField, notFound } from "#shared/kernel/errors.ts";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import {
  type ImportHeader,
  type ImportId,
  importChunk,
  importHeader,
  importKey,
  type KeptRow,
} from "#shared/records/import/entities.ts";
import { type ImportKindName, importKinds } from "#shared/records/import/kinds.ts";
import { importConflict } from "#shared/records/import/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { importEvent } from "./event-of.ts";
import { openRows, packRows, readChunks } from "./rows.ts";

/** Days a sheet is kept. Imported records stay, and the import can still be undone afterward. */
export const keptDays = 30;
/** Most bytes in one chunk with the answers about its rows, and in all chunks changed at once. */
const mostBytes = { chunk: 360_000, all: 3_800_000 };

/** The kinds a scope may import. */
export const mayImport = ({ kind: over }: Pick<Scope, "kind">): readonly ImportKindName[] =>
  importKinds.filter((kind) => kinds[kind].over === over);

/** The home of this scope's imports. @throws forbidden */
export function importHome(scope: Scope): Home {
  requirePermission(scope, "import.manage");
  if (scope.kind === "administration") return scope.homes.administration();
  if (scope.kind === "care") return scope.homes.inbox();
  throw forbidden("import.manage");
}

/** Whether the sheet of a draft has expired, even if the table has not dropped it yet. */
export const forgotten = (scope: Scope, { at }: ImportHeader): boolean =>
  isBefore(at, scope.now().subtract({ hours: 24 * keptDays }));

async function loadDraft(scope: Scope, id: ImportId): Promise<Stored<ImportHeader>> {
  const found = await scope.table.get(importHeader, importKey(importHome(scope), id));
  if (!found) throw notFound();
  if (found.value.state !== "draft") throw importConflict("import_begun");
  if (forgotten(scope, found.value)) throw importConflict("import_forgotten");
  return found;
}

interface Changed {
  readonly header: ImportHeader;
  readonly type: "import.mapped" | "import.answered" | "import.confirmed";
  readonly also?: readonly Change[];
}

/** One change to a draft. @throws not_found, forbidden, conflict (`import_begun`, `import_forgotten`) */
export async function changeDraft(
  scope: Scope,
  input: { import: ImportId; verb: string; command: string; asked: unknown },
  change: (was: ImportHeader) => Promise<Changed>,
): Promise<void> {
  const home = importHome(scope);
  const asked = { import: input.import, asked: input.asked };
  const act = { home, verb: input.verb, command: input.command, asked, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await loadDraft(scope, input.import);
    const { header, type, also = [] } = await change(was.value);
    const changed = { ...header, changedAt: stamp(scope.now()) };
    return {
      answer: null,
      events: [importEvent(header, { type, data: { kind: header.kind } })],
      changes: [replace(importHeader, was, changed), ...also],
    };
  });
}

/** The chunks whose rows change. @throws invalid `/answers` if they exceed the size limit */
export async function changedChunks(
  scope: Scope,
  header: ImportHeader,
  change: (row: KeptRow) => KeptRow,
): Promise<Change[]> {
  let all = 0;
  const chunks = await readChunks(scope, header);
  return chunks.flatMap((one) => {
    const rows = packRows(openRows(one.value).map(change));
    if (rows === one.value.rows) return [];
    const bytes = Buffer.byteLength(rows);
    all += bytes;
    if (bytes > mostBytes.chunk || all > mostBytes.all)
      throw invalidField("/answers", "import.answers_too_long");
    return [replace(importChunk, one, { ...one.value, rows })];
  });
}
