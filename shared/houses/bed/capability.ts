import { defineCapability } from "#shared/engine/capability.ts";
import { bed, bedLabelPlace, bedNights } from "#shared/records/bed/bed.ts";
import { bedEvents } from "#shared/records/bed/events.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";

/** A bed, and who slept in it. */
export const beds = defineCapability({
  name: "beds",
  entities: [bed, bedLabelPlace, bedNights, occupancy],
  events: [bedEvents],
  refusals: [bedConflict],
});
