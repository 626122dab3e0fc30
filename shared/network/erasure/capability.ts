import { defineCapability } from "#shared/engine/capability.ts";
import { erasure } from "#shared/engine/erasure/erasure.ts";
import { partitionList } from "#shared/engine/erasure/partition-list.ts";
import { erasureRequest } from "#shared/engine/erasure/request.ts";

/** A network that leaves. */
export const erasures = defineCapability({
  name: "erasures",
  entities: [erasure, partitionList, erasureRequest],
});
