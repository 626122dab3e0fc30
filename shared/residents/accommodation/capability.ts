import { defineCapability } from "#shared/engine/capability.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { requests } from "#shared/records/accommodation/with-referral.ts";

/** What somebody asked for so that they can live there. */
export const accommodations = defineCapability({
  name: "accommodations",
  entities: [accommodation, requests],
});
