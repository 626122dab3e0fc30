import { changed, following } from "#shared/engine/changes/following.ts";
import { importHeader, importKey } from "#shared/records/import/entities.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Continues an import. What reads the rows of every kind of sheet loads with the first import. */
export async function goOn(scope: Scope, key: Key): Promise<void> {
  const { runImport } = await import("./steps/run-import.ts");
  await runImport(scope, key);
}

/** Continues an import on every change of its position; a failure is retried by its tick. */
export const importFollows = following({
  on: [changed(importHeader, ({ home, import: id }) => importKey(home, id))],
  run: goOn,
  leftToTick: true,
});
