import { defineCapability } from "#shared/engine/capability.ts";
import { rosterEvents } from "#shared/records/roster/events.ts";
import { onCall } from "#shared/records/roster/roster.ts";

/** Who is on call. */
export const roster = defineCapability({
  name: "roster",
  entities: [onCall],
  events: [rosterEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: [onCall], why: "It names staff." } },
  merge: { untouched: { of: [onCall], why: "It names staff." } },
  forget: { kept: { of: [onCall], why: "It names staff, and is overwritten." } },
  archive: { holds: [onCall], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is about the next nights only." },
});
