import { defineCapability } from "#shared/engine/capability.ts";
import { administrators } from "#shared/records/member/administrators.ts";
import { member, memberPlace } from "#shared/records/member/member.ts";

const entities = [member, memberPlace, administrators];

/** Who works in the network. */
export const members = defineCapability({
  name: "members",
  entities,
  travels: { not_of_a_stay: { of: entities, why: "It is of staff." } },
  merge: { untouched: { of: entities, why: "It is of staff." } },
  forget: { kept: { of: entities, why: "Who worked here answers for what they did." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { sheets: ["members"] },
});
