import { defineCapability } from "#shared/engine/capability.ts";
import { personMerge } from "#shared/records/person/merge.ts";

/** Two records that were one person's. */
export const merges = defineCapability({
  name: "merges",
  entities: [personMerge],
  events: [],
  refusals: [],
});
