import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import {
  type ImportHeader,
  type ImportId,
  importHeader,
  importKey,
} from "#shared/records/import/entities.ts";
import { importConflict } from "#shared/records/import/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { changeDraft, importHome } from "./draft.ts";
import { importEvent } from "./event-of.ts";
import { review } from "./review.ts";
import { dueLater } from "./step.ts";

/**
 * Starts the import, once no question is left. The system carries it out in steps and reveals it when all is
 * written. @throws not_found, forbidden, conflict (`import_asks`, `import_empty`, `import_begun`)
 */
export async function confirmImport(
  scope: Scope,
  input: { import: ImportId; command: string },
): Promise<void> {
  await changeDraft(scope, { ...input, verb: "confirmImport", asked: "confirmed" }, async (was) => {
    const { unmapped, asking, ready, leftOut, vacant } = await review(scope, was);
    if (unmapped.length > 0 || asking.length > 0) throw importConflict("import_asks");
    if (ready.length === 0) throw importConflict("import_empty");
    const header: ImportHeader = {
      ...was,
      state: "running",
      phase: "write",
      chunk: 0,
      row: 0,
      toDo: was.rows - leftOut - vacant,
      due: dueLater(scope),
    };
    return { header, type: "import.confirmed" };
  });
}

/**
 * Undoes an import if nothing it made was changed since; otherwise all of it stays. @throws not_found,
 * forbidden, conflict `import_not_done`
 */
export async function undoImport(scope: Scope, input: { import: ImportId; command: string }): Promise<void> {
  const home = importHome(scope);
  const act = {
    home,
    verb: "undoImport",
    command: input.command,
    asked: { undo: input.import },
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const was = await scope.table.get(importHeader, importKey(home, input.import));
    if (!was) throw notFound();
    if (was.value.state !== "done") throw importConflict("import_not_done");
    const header: ImportHeader = {
      ...was.value,
      state: "undoing",
      phase: "check",
      chunk: 0,
      row: 0,
      counts: { ...was.value.counts, kept: 0 },
      changedAt: stamp(scope.now()),
      due: dueLater(scope),
    };
    return {
      answer: null,
      events: [importEvent(header, { type: "import.undo_asked", data: { kind: header.kind } })],
      changes: [replace(importHeader, was, header)],
    };
  });
}
