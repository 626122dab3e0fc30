import { defineCapability } from "#shared/engine/capability.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { accommodationEvents, broughtEvents } from "#shared/records/accommodation/events.ts";
import { accommodationConflict } from "#shared/records/accommodation/refusals.ts";
import { requests } from "#shared/records/accommodation/with-referral.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Accommodation requests and answers. */
export const accommodations = defineCapability({
  name: "accommodations",
  entities: [accommodation, requests],
  events: [accommodationEvents, broughtEvents],
  refusals: [accommodationConflict],
  travels: {
    asked: { of: [accommodation], why: "The request, in the person's words; answers stay behind." },
    not_of_a_stay: { of: [requests], why: "It belongs to a referral." },
  },
  merge: { untouched: { of: [accommodation, requests], why: "They belong to their stay or referral." } },
  forget: {
    purged: { of: [accommodation, requests], why: "It is about a person who did not move in." },
  },
  takeAlong: {
    left_out: {
      of: [accommodation, requests],
      why: "No page of the resident shows it yet; they ask the house for a copy.",
    },
  },
  archive: { holds: [accommodation, requests], leavesOut: [] },
  partitions: { "house/stay/accommodations": async (_, stay) => [below.accommodations(stay)] },
  doors: {},
  exports: { none: "It is private, and shown only with the stay." },
});
