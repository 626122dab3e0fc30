import { defineCapability } from "#shared/engine/capability.ts";
import { erasure } from "#shared/engine/erasure/erasure.ts";
import { erasureEvents } from "#shared/engine/erasure/events.ts";
import { partitionList } from "#shared/engine/erasure/partition-list.ts";
import { erasureRequest } from "#shared/engine/erasure/request.ts";
import { erasureConflict } from "#shared/network/erasure/refusals.ts";

/** A network that leaves. */
export const erasures = defineCapability({
  name: "erasures",
  entities: [erasure, partitionList, erasureRequest],
  events: [erasureEvents],
  refusals: [erasureConflict],
});
