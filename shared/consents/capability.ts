import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { consentEvents, disclosureEvents } from "#shared/records/consent/events.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { person } from "#shared/records/person/person.ts";
import { inboxEntry } from "#shared/records/referral/records.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { receiveConsent, receiveMove } from "./receive-consent.ts";
import { keepConsent, moveConsent } from "./requests.ts";

const entities = [consent, disclosure];

/** A person's consents, and the accounting of what was disclosed. */
export const consents = defineCapability({
  name: "consents",
  entities,
  events: [consentEvents, disclosureEvents],
  refusals: [consentConflict],
  travels: {
    not_of_a_stay: { of: entities, why: "They are the person's: another house asks for its own." },
  },
  merge: { untouched: { of: entities, why: "Each names its own person record, which points to the other." } },
  forget: {
    emptied: { of: [consent], why: "With a purged referral: kind, dates and ending stay, and no text." },
    expires: { of: [disclosure], why: "The accounting goes back three years (42 CFR 2.25)." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    consents: async (scope) => {
      const { homes } = scope;
      const [known, referred] = await Promise.all([
        queryAll(scope, { in: homes.people(), prefix: "P#", nothingElse: true }, person),
        // The accounting outlasts a person whose record was purged with the referral.
        queryAll(scope, { in: homes.inbox(), prefix: "W#", nothingElse: true }, inboxEntry),
      ]);
      const all = [...known.map(({ value }) => value.id), ...referred.map(({ value }) => value.person)];
      return all.flatMap((one) => (one ? [homes.consents(one)] : []));
    },
  },
  doors: {},
  exports: { none: "They are private, and shown only with the person's stay." },
  requests: [receiving(keepConsent, receiveConsent), receiving(moveConsent, receiveMove)],
});
