import { defineCapability, redaction } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { keyEvents, partnerEvents } from "#shared/records/partner/events.ts";
import { issuedKey, partner, partnerCard } from "#shared/records/partner/partner.ts";
import { partnerConflict } from "#shared/records/partner/refusals.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { receiveIntroduction } from "./receive-introduction.ts";
import { introduce } from "./requests.ts";

const entities = [partner, partnerCard, issuedKey];

/** Referral partners and their API keys. */
export const partners = defineCapability({
  name: "partners",
  entities,
  events: [partnerEvents, keyEvents],
  refusals: [partnerConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about an organization." } },
  merge: { untouched: { of: entities, why: "It is about an organization." } },
  forget: { kept: { of: entities, why: "It is about an organization." } },
  // The hash of a key is of no use outside, so it is not exported.
  takeAlong: { left_out: { of: entities, why: "It is the network's." } },
  archive: { holds: entities, leavesOut: [], redacts: [redaction(issuedKey, "hash")] },
  partitions: {
    partner: async (scope) => {
      const { homes } = scope;
      const found = await queryAll(
        scope,
        { in: homes.administration(), prefix: "P#", nothingElse: true },
        partner,
      );
      return found.map(({ value }) => homes.partner(value.id));
    },
  },
  doors: {},
  exports: { sheets: ["partners"] },
  requests: [receiving(introduce, receiveIntroduction)],
});
