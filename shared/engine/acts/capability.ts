import { defineCapability } from "#shared/engine/capability.ts";
import { accessEntry } from "#shared/table/access-entry.ts";
import { commandRecord } from "#shared/table/command.ts";
import { event } from "#shared/table/event.ts";
import { commitConflict } from "#shared/table/refusals.ts";

/** What every act leaves: its event, the answer to its command, and who opened what. */
export const acts = defineCapability({
  name: "acts",
  entities: [event, commandRecord, accessEntry],
  events: [],
  refusals: [commitConflict],
});
