import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { parts } from "./parts.ts";
import { spanishParts } from "./spanish.ts";

/** Events of a resident's intake paperwork. */
export const packetEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "stay.document_signed": { part: z.enum(parts) },
    "stay.document_signed_anew": { part: z.enum(parts) },
    /** `part`: null for several. */
    "stay.signed_on_paper": { papers: z.int(), part: z.enum(parts).nullable() },
    "stay.paper_entered_in_error": { part: z.enum(parts) },
    "stay.signature_adopted": {},
    "stay.signature_withdrawn": {},
    "stay.copy_mailed": { papers: z.int() },
  },
);

/** Events of the texts to sign: the network's, or a named house's. */
export const packetTextEvents = defineEvents(
  { subject: "network", group: "records" },
  {
    "packet.text_written": { part: z.enum(parts), house: z.string().nullable(), empty: z.boolean() },
    "packet.spanish_written": {
      part: z.enum(spanishParts),
      house: z.string().nullable(),
      is: z.enum(["draft", "reviewed", "removed"]),
    },
  },
);
