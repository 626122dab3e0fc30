import { defineCapability } from "#shared/engine/capability.ts";
import { bed, bedLabelPlace, bedNights } from "#shared/records/bed/bed.ts";
import { bedEvents } from "#shared/records/bed/events.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";

const entities = [bed, bedLabelPlace, bedNights, occupancy];

/** Beds and their occupancies. */
export const beds = defineCapability({
  name: "beds",
  entities,
  events: [bedEvents],
  refusals: [bedConflict],
  travels: { stays_behind: { of: entities, why: "Occupancies belong to the house." } },
  merge: { untouched: { of: entities, why: "A bed names stays." } },
  forget: {
    kept: { of: entities, why: "A first name and an initial at most, for as long as the stay is kept." },
  },
  takeAlong: {
    left_out: { of: entities, why: "It is about a bed. Which one a resident had is in their stay." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "house/beds": async (_, home) => [below.beds(home)],
    "house/bed": async (scope, home) => {
      const found = await queryAll(scope, { in: home, prefix: "B#", nothingElse: true }, bed);
      return found.map(({ value }) => below.bed(home, value.id));
    },
  },
  doors: {},
  exports: { sheets: ["beds"] },
});
