import { defineCapability } from "#shared/engine/capability.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { stay, stayCard } from "#shared/records/stay/stay.ts";

/** A residency, from moving in to moving out. */
export const stays = defineCapability({
  name: "stays",
  entities: [stay, stayCard],
  events: [stayEvents],
  refusals: [stayConflict],
});
