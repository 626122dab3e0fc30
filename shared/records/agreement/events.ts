import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { agreementKinds } from "./agreement.ts";

const said = { kind: z.enum(agreementKinds), party: z.string() };

/** Events of agreements on file. */
export const agreementEvents = defineEvents(
  { subject: "agreement", group: "records" },
  {
    "agreement.recorded": said,
    "agreement.corrected": said,
    "agreement.replaced": said,
    "agreement.ended": said,
    "agreement.scan_added": said,
    "agreement.scan_removed": said,
  },
);
