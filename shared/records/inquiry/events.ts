import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of an inquiry, without personal text. */
export const inquiryEvents = defineEvents(
  { subject: "inquiry", group: "referrals" },
  {
    "inquiry.received": { source: z.enum(["form", "call"]) },
    "inquiry.corrected": {},
    "inquiry.taken": {},
    "inquiry.called": { reached: z.boolean() },
    "inquiry.invited": { house: z.string() },
    /** A referral was made of it. */
    "inquiry.referred": { number: z.string() },
    "inquiry.closed": { outcome: z.string() },
    "inquiry.closure_undone": {},
    "inquiry.reopened": {},
    "inquiry.purged": {},
  },
);
