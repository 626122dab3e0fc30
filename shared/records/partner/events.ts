import * as z from "zod";
import { defineEvents } from "#shared/table/event-catalogue.ts";

const name = z.string();

/** Events of a partner: in administration, and in the partner's own home. */
export const partnerEvents = defineEvents(
  { subject: "partner", group: "partners" },
  { "partner.added": { name }, "partner.introduced": { name }, "partner.changed": { name } },
);

/** Events of a partner's API key; `name` is the partner's. */
export const keyEvents = defineEvents(
  { subject: "key", group: "partners" },
  { "key.issued": { name }, "key.suspended": { name }, "key.reinstated": { name } },
);
