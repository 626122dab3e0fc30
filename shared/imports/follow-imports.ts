import { changed, following } from "#shared/engine/changes/following.ts";
import { importHeader, importKey } from "#shared/records/import/entities.ts";
import { runImport } from "./steps/run-import.ts";

/** A sheet is carried on with every change of where it stands; what fails is carried on by its tick. */
export const importFollows = following({
  on: [changed(importHeader, ({ home, import: id }) => importKey(home, id))],
  run: runImport,
  leftToTick: true,
});
