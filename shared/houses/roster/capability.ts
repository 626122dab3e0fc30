import { defineCapability } from "#shared/engine/capability.ts";
import { rosterEvents } from "#shared/records/roster/events.ts";
import { onCall } from "#shared/records/roster/roster.ts";

/** Who is on call. */
export const roster = defineCapability({
  name: "roster",
  entities: [onCall],
  events: [rosterEvents],
  refusals: [],
});
