import { defineCapability } from "#shared/engine/capability.ts";
import { outboxMessage } from "./message.ts";

/** What one home asks of another. */
export const outbox = defineCapability({
  name: "outbox",
  entities: [outboxMessage],
  events: [],
  refusals: [],
});
