import { defineCapability } from "#shared/engine/capability.ts";
import { administrators } from "#shared/records/member/administrators.ts";
import { member, memberPlace } from "#shared/records/member/member.ts";

/** Who works in the network. */
export const members = defineCapability({
  name: "members",
  entities: [member, memberPlace, administrators],
});
