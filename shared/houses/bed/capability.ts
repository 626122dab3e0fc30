import { defineCapability } from "#shared/engine/capability.ts";
import { bed, bedLabelPlace, bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";

/** A bed, and who slept in it. */
export const beds = defineCapability({
  name: "beds",
  entities: [bed, bedLabelPlace, bedNights, occupancy],
});
