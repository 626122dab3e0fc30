import { defineCapability } from "#shared/engine/capability.ts";
import { broughtItems, broughtRecord } from "#shared/records/brought/brought.ts";
import { broughtEvents } from "#shared/records/brought/events.ts";
import { broughtConflict } from "#shared/records/brought/refusals.ts";
import { below } from "#shared/tenancy/homes.ts";

const all = [broughtRecord, ...broughtItems];

/** Records that residents bring from another network. */
export const broughtRecords = defineCapability({
  name: "brought records",
  entities: all,
  events: [broughtEvents],
  refusals: [broughtConflict],
  travels: {
    stays_behind: { of: all, why: "The resident has the file, and may bring it to the next house." },
  },
  merge: { untouched: { of: all, why: "They belong to their stay." } },
  forget: {
    kept: { of: all, why: "Kept with the stay; what is in them until the resident asks to remove them." },
  },
  takeAlong: { left_out: { of: all, why: "The resident has that file already." } },
  archive: { holds: all, leavesOut: [] },
  partitions: { "house/stay/brought": async (_, stay) => [below.brought(stay)] },
  doors: {},
  exports: { none: "The resident has the file." },
});
