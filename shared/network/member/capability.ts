import { defineCapability } from "#shared/engine/capability.ts";
import { administrators } from "#shared/records/member/administrators.ts";
import { memberClinician } from "#shared/records/member/clinician.ts";
import { memberEvents } from "#shared/records/member/events.ts";
import { houseLead } from "#shared/records/member/house-lead.ts";
import { member, memberPlace } from "#shared/records/member/member.ts";
import { memberMentor } from "#shared/records/member/mentor.ts";
import { memberConflict } from "#shared/records/member/refusals.ts";
import { onTeam } from "#shared/records/member/team.ts";
import { secondPersonConflict } from "#shared/records/second-person/refusals.ts";

const entities = [member, memberPlace, administrators, houseLead, memberMentor, memberClinician, onTeam];

/** Staff of the network. */
export const members = defineCapability({
  name: "members",
  entities,
  events: [memberEvents],
  refusals: [memberConflict, secondPersonConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about staff." } },
  merge: { untouched: { of: entities, why: "It is about staff." } },
  forget: { kept: { of: entities, why: "The audit trail names former staff." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { sheets: ["members"] },
});
