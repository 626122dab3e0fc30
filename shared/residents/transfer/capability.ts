import { defineCapability } from "#shared/engine/capability.ts";
import { transferEvents } from "#shared/records/transfer/events.ts";
import { transferLink } from "#shared/records/transfer/link.ts";
import { transferredItem } from "#shared/records/transfer/transferred.ts";

/** A resident who went to another house of the network. */
export const transfers = defineCapability({
  name: "transfers",
  entities: [transferLink, transferredItem],
  events: [transferEvents],
  refusals: [],
});
