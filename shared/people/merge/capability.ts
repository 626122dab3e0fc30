import { defineCapability } from "#shared/engine/capability.ts";
import { personMerge } from "#shared/records/person/merge.ts";

/** Merged person records. */
export const merges = defineCapability({
  name: "merges",
  entities: [personMerge],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [personMerge], why: "It is about people." } },
  merge: {
    rewritten: {
      of: [personMerge],
      why: "It records who merged them and why, so that it can be undone.",
    },
  },
  forget: { kept: { of: [personMerge], why: "Merged records are kept." } },
  archive: { holds: [personMerge], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is shown on the person's page." },
});
