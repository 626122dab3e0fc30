import { defineCapability } from "#shared/engine/capability.ts";
import { importChunk, importedRow, importHeader, importOutcomes } from "#shared/records/import/entities.ts";
import { importEvents } from "#shared/records/import/events.ts";
import { importConflict } from "#shared/records/import/refusals.ts";

/** Sheets on their way in, and what came of them. */
export const imports = defineCapability({
  name: "imports",
  entities: [importChunk, importedRow, importHeader, importOutcomes],
  events: [importEvents],
  refusals: [importConflict],
});
