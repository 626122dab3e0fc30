import { defineCapability } from "#shared/engine/capability.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { heldCard, legalHold } from "#shared/records/retention/legal-hold.ts";
import { periods } from "#shared/records/retention/periods.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { retentionConflict } from "#shared/records/retention/refusals.ts";

/** How long what is over is kept, and what is held longer. */
export const retention = defineCapability({
  name: "retention",
  entities: [heldCard, legalHold, periods, purged],
  events: [retentionEvents],
  refusals: [retentionConflict],
});
