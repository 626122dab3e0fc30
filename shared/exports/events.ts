import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** The event that a sheet was exported. */
export const exportEvents = defineEvents(
  { subject: "network", group: "records" },
  { "export.taken": { what: z.string(), rows: z.int() } },
);
