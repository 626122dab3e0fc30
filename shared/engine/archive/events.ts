import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** What happens to an archive of the whole network. */
export const archiveEvents = defineEvents(
  { subject: "archive", group: "records" },
  {
    "archive.asked": {},
    "archive.agreed": {},
    "archive.refused": {},
    "archive.ready": { pieces: z.int(), records: z.int() },
    "archive.taken": { piece: z.int(), of: z.int() },
    "archive.lapsed": {},
    "archive.gone": {},
  },
);
