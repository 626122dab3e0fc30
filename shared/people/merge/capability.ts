import { defineCapability } from "#shared/engine/capability.ts";
import { personMerge } from "#shared/records/person/merge.ts";
import { notSame } from "#shared/records/person/not-same.ts";

/** Merged person records, and similar ones that are two people. */
export const merges = defineCapability({
  name: "merges",
  entities: [personMerge, notSame],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [personMerge, notSame], why: "They are about people." } },
  merge: {
    rewritten: {
      of: [personMerge],
      why: "It records who merged them and why, so that it can be undone.",
    },
    untouched: { of: [notSame], why: "It holds again if the merge is undone." },
  },
  forget: {
    kept: {
      of: [personMerge, notSame],
      why: "Merged records are kept. An answer about two records names no one.",
    },
  },
  takeAlong: { left_out: { of: [personMerge, notSame], why: "It is also about another record." } },
  archive: { holds: [personMerge, notSame], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "They are shown on the person's page and where two records are compared." },
});
