import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { importKinds } from "./kinds.ts";

const kind = z.enum(importKinds);
/** Rows: made, existing, failed, and kept because they were changed. */
const counts = { made: z.int(), there: z.int(), failed: z.int(), kept: z.int() };

/** Events of an import. */
export const importEvents = defineEvents(
  { subject: "import", group: "records" },
  {
    "import.uploaded": { kind, rows: z.int() },
    "import.mapped": { kind },
    "import.answered": { kind },
    "import.confirmed": { kind },
    "import.undo_asked": { kind },
    "import.revealed": { kind, houses: z.int() },
    "import.done": { kind, ...counts },
    "import.kept": { kind, ...counts },
    "import.undone": { kind, ...counts },
  },
);
