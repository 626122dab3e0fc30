import { defineCapability } from "#shared/engine/capability.ts";
import { waitlist, waitlistCard, waitlistPlaces } from "#shared/records/waitlist/waitlist.ts";

/** Who waits for a bed, in which order. */
export const waitlists = defineCapability({
  name: "waitlists",
  entities: [waitlist, waitlistCard, waitlistPlaces],
  events: [],
  refusals: [],
});
