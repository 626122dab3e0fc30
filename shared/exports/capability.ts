import { defineCapability } from "#shared/engine/capability.ts";
import { exportEvents } from "./events.ts";

/** Sheets somebody takes along. */
export const exporting = defineCapability({
  name: "exports",
  entities: [],
  events: [exportEvents],
  refusals: [],
});
