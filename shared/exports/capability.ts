import { defineCapability } from "#shared/engine/capability.ts";
import { exportEvents } from "./events.ts";

/** Exports: they store no records, only the event that a sheet was exported. */
export const exporting = defineCapability({
  name: "exports",
  entities: [],
  events: [exportEvents],
  refusals: [],
  travels: {},
  merge: {},
  forget: {},
  takeAlong: {},
  archive: { holds: [], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It makes the sheets." },
});
