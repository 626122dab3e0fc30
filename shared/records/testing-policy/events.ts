import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a house's testing policy. */
export const testingPolicyEvents = defineEvents(
  { subject: "house", group: "houses" },
  {
    "testing_policy.saved": { edition: z.int() },
    "testing_policy.taken_up": { edition: z.int(), first: z.string().nullable() },
  },
);
