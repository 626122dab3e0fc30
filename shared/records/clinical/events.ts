import { defineEvents } from "#shared/table/event-catalogue.ts";

/** Events of a resident's clinicians, in their journey: no activity page shows them. */
export const clinicalEvents = defineEvents(
  { subject: "journey", group: "residents" },
  { "clinical.let_in": {}, "clinical.ended": {}, "clinical.noted": {} },
);

/** Staff asked for it, in the house. */
export const clinicianNamedEvents = defineEvents(
  { subject: "stay", group: "residents" },
  { "clinical.named": {} },
);
