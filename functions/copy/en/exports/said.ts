import type { SaidOf } from "../../said.ts";
import { message } from "../message.ts";

export const exportSaid = {
  events: {
    "export.taken": message("Exported {what}, {rows} rows"),
  },
} satisfies SaidOf<"export">;
