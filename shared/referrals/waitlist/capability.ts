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
  travels: { not_of_a_stay: { of: entities, why: "A resident is on no waitlist." } },
  merge: { untouched: { of: entities, why: "A list names referrals, by number." } },
  forget: {
    kept: { of: entities, why: "A closed referral is taken off, and a list has no names." },
  },
  takeAlong: { left_out: { of: entities, why: "It is over before a stay begins." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "inbox/waitlist": async (_, inbox) => [below.waitlist(inbox)],
    "house/waitlist": async (_, home) => [below.waitlist(home)],
  },
  doors: {},
  exports: { none: "Waitlisted referrals are on the referrals sheet." },
  projections: [placesFollow, listCardDerived],
});
