import { defineCapability } from "#shared/engine/capability.ts";
import { retentionEvents } from "#shared/records/retention/events.ts";
import { heldCard, legalHold } from "#shared/records/retention/legal-hold.ts";
import { periods } from "#shared/records/retention/periods.ts";
import { purged } from "#shared/records/retention/purged.ts";
import { retentionConflict } from "#shared/records/retention/refusals.ts";

const entities = [periods, legalHold, heldCard, purged];

/** Retention periods and legal holds. */
export const retention = defineCapability({
  name: "retention",
  entities,
  events: [retentionEvents],
  refusals: [retentionConflict],
  travels: { not_of_a_stay: { of: entities, why: "They are the network's own." } },
  merge: { untouched: { of: entities, why: "They name records by number." } },
  forget: { kept: { of: entities, why: "They prove what was kept and what was purged." } },
  takeAlong: { left_out: { of: entities, why: "It is the network's." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "They are shown on one page." },
});
