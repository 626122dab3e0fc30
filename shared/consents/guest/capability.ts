import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { noResident, personalLink } from "#shared/records/door/link.ts";
import { guestEvents, linkEvents } from "#shared/records/guest/events.ts";
import { guest, guestPrefix, ownAnswer } from "#shared/records/guest/guest.ts";
import { guestStay } from "#shared/records/guest/guest-stay.ts";
import { linkConflict } from "#shared/records/guest/refusals.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { everyone } from "../everyone.ts";
import { receiveAnswer } from "./answer-guest.ts";
import { guestStaysFollow } from "./follow-stays.ts";
import { keepAnswer } from "./requests.ts";

const entities = [guest, guestStay, ownAnswer, personalLink];

/** Personal links, and the guests who come by one. */
export const guests = defineCapability({
  name: "guests",
  entities,
  events: [guestEvents, linkEvents],
  refusals: [linkConflict],
  travels: { not_of_a_stay: { of: entities, why: "They belong to a consent, which is the person's." } },
  merge: { untouched: { of: entities, why: "They stay with the consent they were made under." } },
  forget: {
    kept: { of: [guest, guestStay], why: "It says who was told under a consent, as the consent does." },
    expires: { of: [ownAnswer, personalLink], why: "A guest's own copy lasts a day, a link weeks." },
  },
  takeAlong: {
    left_out: {
      of: entities,
      why: "Guests wrote it, and links are credentials. The consent and its accounting are given.",
    },
  },
  archive: {
    holds: [guest, guestStay],
    leavesOut: [
      { of: [ownAnswer], why: "It is the guest's, and the answer is in the guest's record." },
      { of: [personalLink], why: "It is a credential." },
    ],
  },
  partitions: {
    guest: async (scope) => {
      const { homes } = scope;
      const all = (await everyone(scope)).map(async (person) =>
        queryAll(scope, { in: homes.consents(person), prefix: guestPrefix, nothingElse: true }, guest),
      );
      return (await Promise.all(all)).flat().map(({ value }) => homes.guest(value.id));
    },
  },
  doors: {
    "door/link": {
      partitions: async (scope: Scope) =>
        [...(await everyone(scope)), noResident].map((person) => doors.link(scope.network, person)),
    },
  },
  exports: { none: "They are private, and shown only with the person's stay." },
  projections: [guestStaysFollow],
  requests: [receiving(keepAnswer, receiveAnswer)],
});
