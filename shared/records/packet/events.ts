import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";
import { parts } from "./parts.ts";

/** What happens to a resident's papers. */
export const packetEvents = defineEvents(
  { subject: "stay", group: "residents" },
  {
    "stay.document_signed": { part: z.enum(parts) },
    "stay.document_signed_anew": { part: z.enum(parts) },
    "stay.copy_mailed": { papers: z.int() },
  },
);

/** What happens to the texts that are signed: the network's own, or those of the house that is named. */
export const packetTextEvents = defineEvents(
  { subject: "network", group: "records" },
  { "packet.text_written": { part: z.enum(parts), house: z.string().nullable(), empty: z.boolean() } },
);
