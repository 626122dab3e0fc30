import { defineCapability } from "#shared/engine/capability.ts";
import { waitlist, waitlistCard, waitlistPlaces } from "#shared/records/waitlist/waitlist.ts";
import { below } from "#shared/tenancy/homes.ts";
import { listCardDerived, placesFollow } from "./follow-waitlist.ts";

const entities = [waitlist, waitlistCard, waitlistPlaces];

/** Waitlists and their order. */
export const waitlists = defineCapability({
  name: "waitlists",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "Whoever lives somewhere waits on no list." } },
  merge: { untouched: { of: entities, why: "A list names referrals, by number." } },
  forget: {
    kept: { of: entities, why: "A referral that is over is taken off, and no name stands on a list." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "inbox/waitlist": async (_, inbox) => [below.waitlist(inbox)],
    "house/waitlist": async (_, home) => [below.waitlist(home)],
  },
  doors: {},
  exports: { none: "Whoever waits is on the sheet of referrals." },
  projections: [placesFollow, listCardDerived],
});
