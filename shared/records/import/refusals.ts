import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on an import is refused. */
export const importConflict = defineConflicts(
  "import_asks",
  "import_empty",
  "import_not_done",
  "import_begun",
  "import_forgotten",
);
