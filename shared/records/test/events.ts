import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { deviceResults, endings, grounds, laboratoryResults, returnedCodes, sites } from "./kinds.ts";

/** Events of a test, in its own record. What was written about a person is in its chain of custody alone. */
export const testEvents = defineEvents(
  { subject: "test", group: "residents" },
  {
    "test.opened": { ground: z.enum(grounds) },
    "test.outside_policy": { ground: z.enum(grounds) },
    "test.resident_told": {},
    "test.moved": { site: z.enum(sites) },
    "test.taken_on": {},
    "test.named": { site: z.enum(sites) },
    "test.reported": {},
    "test.linked": {},
    "test.unlinked": {},
    "test.not_given": {},
    "test.returned": { code: z.enum(returnedCodes) },
    "test.offered": {},
    "test.observer_chosen": {},
    "test.observer_asked": {},
    "test.said": {},
    "test.disclosed": {},
    "test.collected": {},
    "test.signed": {},
    "test.photo_added": {},
    "test.photo_removed": {},
    "test.ended": { as: z.enum(endings) },
    "test.interpreted": { result: z.enum(deviceResults) },
    "test.handed_over": {},
    "test.laboratory": { result: z.enum(laboratoryResults).nullable() },
    "test.corrected": {},
  },
);
