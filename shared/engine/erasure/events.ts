import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { noticeKinds } from "./request.ts";

/** What happens to a request to close the network, and to the erasure that follows. */
export const erasureEvents = defineEvents(
  { subject: "erasure", group: "records" },
  {
    "erasure.asked": {},
    "erasure.agreed": {},
    "erasure.refused": {},
    "erasure.stopped": {},
    "erasure.lapsed": {},
    "erasure.told": { what: z.enum(noticeKinds), people: z.int() },
    "erasure.begun": {},
    "erasure.done": {},
  },
);
