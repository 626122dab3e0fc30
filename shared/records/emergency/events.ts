import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { emergencyReasons, verdicts } from "./emergency.ts";

/** Events of emergency access, where its own record is. */
export const emergencyEvents = defineEvents(
  { subject: "emergency", group: "residents" },
  {
    "emergency.opened": { reason: z.enum(emergencyReasons) },
    "emergency.record_chosen": {},
    "emergency.ended": {},
    "emergency.reviewed": { verdict: z.enum(verdicts) },
  },
);

/** The same, in the history of the stay whose record was opened. */
export const emergencyOfStayEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "emergency.record_opened": { reason: z.enum(emergencyReasons), name: z.string() } },
);
