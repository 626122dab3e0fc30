import { defineCapability } from "#shared/engine/capability.ts";
import { keepApart } from "#shared/records/person/keep-apart.ts";

/** Who must not live with whom. */
export const apart = defineCapability({
  name: "apart",
  entities: [keepApart],
  events: [],
  refusals: [],
});
