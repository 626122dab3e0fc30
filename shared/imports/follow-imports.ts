import { changed, following } from "#shared/engine/changes/following.ts";
import { importHeader, importKey } from "#shared/records/import/entities.ts";
import { runImport } from "./steps/run-import.ts";

/** Continues an import on every change of its position; a failure is retried by its tick. */
export const importFollows = following({
  on: [changed(importHeader, ({ home, import: id }) => importKey(home, id))],
  run: runImport,
  leftToTick: true,
});
