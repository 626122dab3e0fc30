import { defineCapability } from "#shared/engine/capability.ts";
import { exportEvents } from "./events.ts";

/** Sheets somebody takes along: they lay nothing down, and write that they were taken. */
export const exporting = defineCapability({
  name: "exports",
  entities: [],
  events: [exportEvents],
  refusals: [],
  travels: {},
  merge: {},
  forget: {},
  archive: { holds: [], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is the sheets." },
});
