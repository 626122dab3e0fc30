import { defineCapability } from "#shared/engine/capability.ts";
import { everyHouse } from "#shared/houses/index.ts";
import { checkIn, checkInNote } from "#shared/records/check-in/check-in.ts";
import { checkInEvents, checkInWordsEvents } from "#shared/records/check-in/events.ts";
import { checkInConflict } from "#shared/records/check-in/refusals.ts";
import { checkInShare, shareReceipt, supportedCheckIn } from "#shared/records/check-in/share.ts";
import { checkInWords, journeyWords } from "#shared/records/check-in/words.ts";
import { supportedFollows } from "./project-shares.ts";
import { journeyWordsFollow } from "./project-words.ts";

const own = [checkIn, checkInNote, checkInShare, shareReceipt];
const derived = [supportedCheckIn, journeyWords];
const all = [...own, ...derived, checkInWords];

/** Check-ins of a resident and their mentor. */
export const checkIns = defineCapability({
  name: "check-ins",
  entities: all,
  events: [checkInEvents, checkInWordsEvents],
  refusals: [checkInConflict],
  travels: { not_of_a_stay: { of: all, why: "They are on the resident's journey." } },
  merge: { untouched: { of: all, why: "They are on the resident's journey." } },
  forget: { kept: { of: all, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    private: { of: [checkIn, checkInNote], why: "They are the resident's." },
    left_out: {
      of: [checkInShare, shareReceipt, ...derived, checkInWords],
      why: "They repeat a check-in, or are the network's words.",
    },
  },
  archive: {
    holds: [checkInWords],
    leavesOut: [
      { of: own, why: "A resident's own record goes to the resident, not to an archive." },
      { of: derived, why: "They follow what is written elsewhere." },
    ],
  },
  partitions: {
    support: async (scope) => (await everyHouse(scope)).map((house) => scope.homes.support(house)),
  },
  doors: {},
  exports: { none: "They are the resident's own." },
  projections: [supportedFollows, journeyWordsFollow],
});
