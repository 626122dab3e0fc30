import { archive } from "#shared/engine/archive/archive.ts";
import { archiveEvents } from "#shared/engine/archive/events.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";

/** All of a network, as files. */
export const archives = defineCapability({
  name: "archives",
  entities: [archive],
  events: [archiveEvents],
  refusals: [archiveConflict],
});
