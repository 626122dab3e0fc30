import { archive } from "#shared/engine/archive/archive.ts";
import { defineCapability } from "#shared/engine/capability.ts";

/** All of a network, as files. */
export const archives = defineCapability({
  name: "archives",
  entities: [archive],
});
