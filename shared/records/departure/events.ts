import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { involuntaryKinds } from "./kinds.ts";

/** What happens while somebody leaves: what is said of it lies with the departure. */
export const departureEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "departure.planned": {},
    "departure.prepared": { answers: z.int() },
    "departure.decided": { kind: z.enum(involuntaryKinds) },
    "departure.notice_served": { leaveBy: z.string() },
    "departure.review_asked": {},
    "departure.review_answered": { result: z.enum(["upheld", "changed"]) },
    "departure.withdrawn": {},
  },
);

/** What happens to the texts a network serves. */
export const noticeEvents = defineEvents(
  { subject: "network", group: "records" },
  { "notice.changed": { notice: z.string() } },
);
