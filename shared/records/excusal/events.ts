import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { excusalKinds, excusalReasons } from "./excusal.ts";

/** Events of the days a resident is excused from random selection, in the record of their stay. */
export const excusalEvents = defineEvents(
  { subject: "excusal", group: "residents" },
  {
    "excusal.given": { kind: z.enum(excusalKinds), reason: z.enum(excusalReasons) },
    "excusal.ended": {},
  },
);
