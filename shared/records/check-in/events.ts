import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { audiences, kinds } from "./questions.ts";

/** Events of check-ins, in the journey's exchange: no activity page shows them. */
export const checkInEvents = defineEvents(
  { subject: "journey", group: "residents" },
  {
    "check_in.kept": { kind: z.enum(kinds) },
    /** They said that they are not safe, or think of dying. */
    "check_in.concern_raised": {},
    /** Something was added to it. */
    "check_in.added_to": {},
    "check_in.audience_changed": { audience: z.enum(audiences) },
  },
);
