import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { practicePage } from "#shared/records/alert/practice.ts";
import { rosterEvents } from "#shared/records/roster/events.ts";
import { rosterConflict } from "#shared/records/roster/refusals.ts";
import { onCall } from "#shared/records/roster/roster.ts";
import { practice } from "../requests.ts";
import { receivePractice } from "./receive-practice.ts";

const entities = [onCall, practicePage];

/** Who is on call. */
export const roster = defineCapability({
  name: "roster",
  entities,
  events: [rosterEvents],
  refusals: [rosterConflict],
  travels: { not_of_a_stay: { of: entities, why: "They name staff." } },
  merge: { untouched: { of: entities, why: "They name staff." } },
  forget: { kept: { of: entities, why: "They name staff, and are overwritten." } },
  takeAlong: { left_out: { of: entities, why: "It is about staff." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  requests: [receiving(practice, receivePractice, { leaves: "no_resident" })],
  exports: { none: "It is about the next nights only." },
});
