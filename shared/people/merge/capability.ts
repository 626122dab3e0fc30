import { defineCapability } from "#shared/engine/capability.ts";
import { personMerge } from "#shared/records/person/merge.ts";

/** Merged person records. */
export const merges = defineCapability({
  name: "merges",
  entities: [personMerge],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [personMerge], why: "It is of persons." } },
  merge: {
    rewritten: {
      of: [personMerge],
      why: "It says that it was done, by whom and why, so that it can be undone.",
    },
  },
  forget: { kept: { of: [personMerge], why: "Whoever was merged stays known." } },
  archive: { holds: [personMerge], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It stands on the person's page." },
});
