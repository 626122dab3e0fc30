import { defineCapability } from "#shared/engine/capability.ts";
import { importChunk, importedRow, importHeader, importOutcomes } from "#shared/records/import/entities.ts";

/** Sheets on their way in, and what came of them. */
export const imports = defineCapability({
  name: "imports",
  entities: [importChunk, importedRow, importHeader, importOutcomes],
});
