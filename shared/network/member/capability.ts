import { defineCapability } from "#shared/engine/capability.ts";
import { administrators } from "#shared/records/member/administrators.ts";
import { memberEvents } from "#shared/records/member/events.ts";
import { member, memberPlace } from "#shared/records/member/member.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";

/** Who works in the network. */
export const members = defineCapability({
  name: "members",
  entities: [member, memberPlace, administrators],
  events: [memberEvents],
  refusals: [memberConflict],
});
