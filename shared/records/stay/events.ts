import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { moveOutKinds } from "./stay.ts";

/** Events of a stay. Days are house-local. */
export const stayEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "stay.opened": { bed: z.string(), since: z.string() },
    "stay.confirmed": {},
    "stay.bed_changed": { from: z.string(), to: z.string() },
    "stay.corrected": {},
    "stay.contacts_written": {},
    "stay.note_added": {},
    "stay.move_out_agreed": { on: z.string().nullable() },
    /** `rollUp`: its outcome group in the figures; empty if entered in error. */
    "stay.closed": { kind: z.enum(moveOutKinds), on: z.string(), rollUp: z.string() },
    "stay.entered_in_error": {},
    "stay.reopened": {},
    "stay.move_in_undone": {},
    "stay.move_out_undone": {},
  },
);
