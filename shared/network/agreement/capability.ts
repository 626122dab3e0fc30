import { defineCapability } from "#shared/engine/capability.ts";
import { agreement } from "#shared/records/agreement/agreement.ts";
import { agreementEvents } from "#shared/records/agreement/events.ts";
import { agreementConflict } from "#shared/records/agreement/refusals.ts";

const entities = [agreement];

/** Agreements on file: business associates, qualified service organizations and others. */
export const agreements = defineCapability({
  name: "agreements",
  entities,
  events: [agreementEvents],
  refusals: [agreementConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about an organization." } },
  merge: { untouched: { of: entities, why: "It is about an organization." } },
  forget: {
    kept: { of: entities, why: "Kept for six years at least (45 CFR 164.316); it names no resident." },
  },
  takeAlong: { left_out: { of: entities, why: "It is the network's." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "They are few, and printed from their page." },
});
