import { defineCapability } from "#shared/engine/capability.ts";
import { keepApart } from "#shared/records/person/keep-apart.ts";

/** Separation orders. */
export const apart = defineCapability({
  name: "apart",
  entities: [keepApart],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [keepApart], why: "It is of persons, and holds in every house." } },
  merge: { untouched: { of: [keepApart], why: "It holds for all records of both." } },
  forget: { kept: { of: [keepApart], why: "It protects somebody for as long as it stands." } },
  archive: { holds: [keepApart], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It leaves no page but the person's." },
});
