import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { consentEvents, disclosureEvents } from "#shared/records/consent/events.ts";
import { consentPaper } from "#shared/records/consent/paper.ts";
import { preparedConsent } from "#shared/records/consent/prepared.ts";
import { consentRecords } from "#shared/records/consent/records.ts";
import { consentConflict } from "#shared/records/consent/refusals.ts";
import { consentTaking } from "#shared/records/consent/taking.ts";
import { confirmedFollows, takenFollows } from "./bring-along.ts";
import { deliverDisclosure, mayBeMailed } from "./deliver-disclosure.ts";
import { everyone } from "./everyone.ts";
import { mergesFollow } from "./follow-merges.ts";
import { receiveConsent, receiveDisclosures, receiveMove } from "./receive-consent.ts";
import { receiveRevocation } from "./receive-revocation.ts";
import { keepConsent, mailDisclosure, moveConsent, moveDisclosures, revokeConsent } from "./requests.ts";

const entities = [consent, preparedConsent, consentPaper, consentTaking, consentRecords, disclosure];

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
    expires: {
      of: [disclosure, preparedConsent],
      why: "The accounting goes back three years (42 CFR 2.25), and so does a refusal; an unsigned form goes sooner.",
    },
    kept: {
      of: [consentPaper, consentTaking, consentRecords],
      why: "What a resident signed is kept with the network, as their other papers are.",
    },
  },
  takeAlong: {
    given: { of: [consent, disclosure], why: "What the resident agreed to, and the accounting." },
    left_out: {
      of: [preparedConsent, consentPaper, consentTaking, consentRecords],
      why: "They are forms not yet signed, who took one on paper, and where others lie.",
    },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    consents: async (scope) => (await everyone(scope)).map((person) => scope.homes.consents(person)),
  },
  doors: {},
  exports: { none: "They are private, and shown only with the person's stay." },
  projections: [mergesFollow],
  follows: [takenFollows, confirmedFollows],
  requests: [
    receiving(keepConsent, receiveConsent),
    receiving(moveConsent, receiveMove),
    receiving(revokeConsent, receiveRevocation),
    receiving(moveDisclosures, receiveDisclosures),
    receiving(mailDisclosure, deliverDisclosure, { leaves: "consent", mayLeave: mayBeMailed }),
  ],
});
