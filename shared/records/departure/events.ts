import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { involuntaryKinds } from "./kinds.ts";

/** Events of a departure: its texts are personal and stay with the departure. */
export const departureEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "departure.planned": {},
    "departure.prepared": { answers: z.int() },
    "departure.decided": { kind: z.enum(involuntaryKinds) },
    "departure.notice_prepared": { leaveBy: z.string() },
    "departure.notice_served": { leaveBy: z.string() },
    "departure.review_asked": {},
    "departure.review_answered": { result: z.enum(["upheld", "changed"]) },
    "departure.withdrawn": {},
  },
);

/** Events of notice templates. */
export const noticeEvents = defineEvents(
  { subject: "network", group: "records" },
  { "notice.changed": { notice: z.string() } },
);
