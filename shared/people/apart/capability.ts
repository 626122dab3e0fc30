import { defineCapability } from "#shared/engine/capability.ts";
import { keepApart } from "#shared/records/person/keep-apart.ts";

/** Separation orders. */
export const apart = defineCapability({
  name: "apart",
  entities: [keepApart],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [keepApart], why: "It is about people, and applies in every house." } },
  merge: { untouched: { of: [keepApart], why: "It applies to all records of both." } },
  forget: { kept: { of: [keepApart], why: "It protects a person while it is in force." } },
  takeAlong: { left_out: { of: [keepApart], why: "It is also about someone else." } },
  archive: { holds: [keepApart], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is shown only on the person's page." },
});
