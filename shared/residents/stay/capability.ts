import { defineCapability } from "#shared/engine/capability.ts";
import { stay, stayCard } from "#shared/records/stay/stay.ts";

/** A residency, from moving in to moving out. */
export const stays = defineCapability({
  name: "stays",
  entities: [stay, stayCard],
});
