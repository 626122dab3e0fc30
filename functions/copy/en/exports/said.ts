import type { SaidOf } from "../../said.ts";
import { message } from "../message.ts";

export const exportSaid = {
  problems: {
    "export.no_consents":
      "No current resident has an active consent of this type that names them and covers that they live here.",
  },
  events: {
    "export.taken": message("Exported {what}, {rows} rows"),
  },
} satisfies SaidOf<"export">;
