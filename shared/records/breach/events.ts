import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { decisions, noticeKinds } from "./breach.ts";

/** Events of the breach register: what was done, never what happened to whom. */
export const breachEvents = defineEvents(
  { subject: "breach", group: "records" },
  {
    "breach.recorded": {},
    "breach.corrected": {},
    "breach.assessed": { decision: z.enum(decisions) },
    "breach.notice_recorded": { to: z.enum(noticeKinds) },
    "breach.notice_in_error": { to: z.enum(noticeKinds) },
    "breach.closed": {},
  },
);

export const breachPolicyEvents = defineEvents(
  { subject: "network", group: "records" },
  { "breach.policy_changed": {} },
);
