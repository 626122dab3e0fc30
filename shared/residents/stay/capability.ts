import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { correction } from "#shared/records/stay/correction.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayNote } from "#shared/records/stay/note.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { stay, stayCard } from "#shared/records/stay/stay.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";

/** A residency, from move-in to move-out. */
export const stays = defineCapability({
  name: "stays",
  entities: [stay, stayCard, correction, stayNote],
  events: [stayEvents],
  refusals: [stayConflict],
  travels: {
    asked: { of: [stay], why: "The phone number, the contacts and the agreed fee; the rest is new." },
    stays_behind: {
      of: [stayCard, correction, stayNote],
      why: "They are about the previous house's stay: its board, what it said before, and its notes.",
    },
  },
  merge: {
    untouched: {
      of: [stay, stayCard, correction, stayNote],
      why: "A stay names its own person record, which points to the other.",
    },
  },
  forget: {
    kept: {
      of: [stay, stayCard, correction, stayNote],
      why: "A resident's record is kept with the network.",
    },
  },
  takeAlong: {
    left_out: {
      of: [stay, stayCard, correction, stayNote],
      why: "It is the house's. A stay is given as the resident reads it.",
    },
  },
  archive: { holds: [stay, stayCard, correction, stayNote], leavesOut: [] },
  partitions: {
    // An open one has a card; a closed one is listed.
    "house/stay": async (scope, home) => {
      const [open, over] = await Promise.all([
        queryAll(scope, { in: home, prefix: "C#", nothingElse: true }, stayCard),
        listedIn(scope, home, "S", stay),
      ]);
      return [...open.map(({ value }) => below.stay(home, value.id)), ...over];
    },
  },
  doors: {},
  exports: { sheets: ["residents", "stays"] },
});
