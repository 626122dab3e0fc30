import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about imports. */
export const importConflict = defineConflicts(
  "import_asks",
  "import_empty",
  "import_not_done",
  "import_begun",
  "import_forgotten",
);
