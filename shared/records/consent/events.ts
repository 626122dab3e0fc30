import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { consentKinds } from "./consent.ts";

/** Events of a person's consents, in their home only: no activity page shows them. */
export const consentEvents = defineEvents(
  { subject: "consent", group: "residents" },
  {
    "consent.recorded": { kind: z.enum(consentKinds) },
    "consent.prepared": { kind: z.enum(consentKinds) },
    "consent.discarded": {},
    "consent.refused": {},
    /** By the resident, in their journey: the consent follows at once. */
    "consent.taken_back": {},
    "consent.revoked": {},
    "consent.ended": {},
    "consent.moved": {},
    "consent.scan_added": {},
    "consent.scan_removed": {},
  },
);

export const disclosureEvents = defineEvents(
  { subject: "disclosure", group: "residents" },
  {
    "disclosure.recorded": { basis: z.enum(["consent", "emergency"]) },
    "disclosure.moved": {},
    "disclosure.sent": {},
    "disclosure.stopped": {},
  },
);
