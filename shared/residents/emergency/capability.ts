import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { emergency } from "#shared/records/emergency/emergency.ts";
import { emergencyEvents, emergencyOfStayEvents } from "#shared/records/emergency/events.ts";
import { emergencyConflict } from "#shared/records/emergency/refusals.ts";
import { receiveEmergency } from "./receive-emergency.ts";
import { noteEmergency } from "./requests.ts";

const entities = [emergency];

/** Emergency access to a resident's record, and its review. */
export const emergencies = defineCapability({
  name: "emergencies",
  entities,
  events: [emergencyEvents, emergencyOfStayEvents],
  refusals: [emergencyConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about who looked, and when." } },
  merge: { untouched: { of: entities, why: "It names a stay, never a person." } },
  forget: {
    kept: {
      of: entities,
      why: "It proves who looked and why (45 CFR 164.312(b)); it names a stay by its id.",
    },
  },
  takeAlong: { left_out: { of: entities, why: "Who looked, and why, is given as the resident reads it." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "emergencies/emergency": async (scope, home) => {
      const [waiting, reviewed] = await Promise.all([
        listedIn(scope, home, "O", emergency),
        listedIn(scope, home, "R", emergency),
      ]);
      return [...waiting, ...reviewed];
    },
  },
  doors: {},
  exports: { none: "It is shown on its page." },
  requests: [receiving(noteEmergency, receiveEmergency)],
});
