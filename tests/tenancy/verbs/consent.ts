import { endConsent, endReferralConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure, recordEmergency } from "#shared/consents/record-disclosure.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { signedConsent } from "../../consent/kit.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const revoked = (world: SmallWorld) => ({
  how: "revoked" as const,
  heardBy: "Sam",
  on: world.today(),
  command: command(),
});

export const consentVerbs: Record<string, Verb> = {
  listConsents: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay }) => listConsents(s, { house, stay }),
  },
  recordConsent: {
    tells: "consent.recorded",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay }) =>
      recordConsent(s, { house, stay, ...signedConsent, recipient: "Ona Rook", command: command() }),
  },
  endConsent: {
    tells: "consent.revoked",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, consent }, world) => endConsent(s, { house, stay, consent, ...revoked(world) }),
  },
  endReferralConsent: {
    tells: "consent.revoked",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, referral }, world) => endReferralConsent(s, { house, referral, ...revoked(world) }),
  },
  endReferralConsentInInbox: {
    tells: "consent.revoked",
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }, world) => endReferralConsent(s, { house: null, referral, ...revoked(world) }),
  },
  recordDisclosure: {
    tells: "disclosure.recorded",
    permission: "disclosure.record",
    over: "house",
    run: (s, { house, stay, consent }) =>
      recordDisclosure(s, { house, stay, consent, what: ["residency"], how: "phone", command: command() }),
  },
  mailUnderConsent: {
    tells: "disclosure.recorded",
    permission: "disclosure.record",
    over: "house",
    run: (s, { house, stay, consent }) =>
      mailUnderConsent(s, {
        house,
        stay,
        consent,
        what: ["residency"],
        to: "rosa@example.org",
        named: "yes",
        text: "Linus lives here.",
        compose: async () => ({
          subject: "",
          text: "",
          attachment: { name: "", contentType: "text/plain", base64: "" },
        }),
        command: command(),
      }),
  },
  recordEmergency: {
    tells: "disclosure.recorded",
    permission: "disclosure.record",
    over: "house",
    run: (s, { house, stay }, world) =>
      recordEmergency(s, {
        house,
        stay,
        to: "Dr. Vale",
        facility: "Mercy Hospital",
        nature: "Unresponsive",
        toldBy: "Wren",
        what: ["medications"],
        how: "phone",
        at: `${world.today()}T00:00`,
        command: command(),
      }),
  },
};

declare module "./kit.ts" {
  interface Things {
    consent: Id<"consent">;
  }
}

export const consented: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  return recordConsent(manager, { house, stay, ...signedConsent, command: command() });
};
