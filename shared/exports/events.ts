import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** That somebody took a sheet along. */
export const exportEvents = defineEvents(
  { subject: "network", group: "records" },
  { "export.taken": { what: z.string(), rows: z.int() } },
);
