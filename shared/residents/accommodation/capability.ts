import { defineCapability } from "#shared/engine/capability.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { accommodationEvents, broughtEvents } from "#shared/records/accommodation/events.ts";
import { accommodationConflict } from "#shared/records/accommodation/refusals.ts";
import { requests } from "#shared/records/accommodation/with-referral.ts";

/** What somebody asked for so that they can live there. */
export const accommodations = defineCapability({
  name: "accommodations",
  entities: [accommodation, requests],
  events: [accommodationEvents, broughtEvents],
  refusals: [accommodationConflict],
});
