import { endConsent, endReferralConsent } from "#shared/consents/end-consent.ts";
import { linkToSign } from "#shared/consents/link/link-to-sign.ts";
import { readByLink, refuseByLink, signByLink, signerScope } from "#shared/consents/link/sign-by-link.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { discardPrepared, prepareConsent } from "#shared/consents/prepare-consent.ts";
import { readSigning, readToSign } from "#shared/consents/read-signing.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure, recordEmergency } from "#shared/consents/record-disclosure.ts";
import { addConsentScan, readConsentScan, removeConsentScan } from "#shared/consents/scan-consent.ts";
import { refuseConsent, signConsent } from "#shared/consents/sign-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { signedConsent, signing } from "../../consent/kit.ts";
import { photo } from "../../file/kit.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const asSigner: Verb["over"] = ({ world }, { id: network }, { named: person, link: id }) =>
  signerScope(world, { network, person, id }, "req");

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
  addConsentScan: {
    tells: "consent.scan_added",
    storesFile: true,
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, onPaper: consent }) =>
      addConsentScan(s, { house, stay, consent, scan: photo(), command: command() }),
  },
  readConsentScan: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay, onPaper: consent, file }) => readConsentScan(s, { house, stay, consent, file }),
  },
  removeConsentScan: {
    tells: "consent.scan_removed",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, onPaper: consent, file }) =>
      removeConsentScan(s, { house, stay, consent, file, why: "Another one’s page", command: command() }),
  },
  prepareConsent: {
    tells: "consent.prepared",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay }) =>
      prepareConsent(s, { house, stay, ...signedConsent, recipient: "Ona Rook", command: command() }),
  },
  readSigning: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay, prepared }) => readSigning(s, { house, stay, consent: prepared }),
  },
  readToSign: {
    permission: "consent.read",
    over: "house",
    run: (s, { house, stay, prepared }) => readToSign(s, { house, stay, consent: prepared }),
  },
  signConsent: {
    tells: "consent.recorded",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, prepared }) =>
      signConsent(s, { house, stay, consent: prepared, ...signing, command: command() }),
  },
  refuseConsent: {
    tells: "consent.refused",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, prepared }) =>
      refuseConsent(s, { house, stay, consent: prepared, command: command() }),
  },
  linkToSign: {
    tells: "link.created",
    permission: "link.manage",
    over: "house",
    run: (s, { house, stay, prepared }) =>
      linkToSign(s, { house, stay, consent: prepared, command: command() }),
  },
  readByLink: {
    permission: "consent.sign",
    over: asSigner,
    run: (s, { prepared }) => readByLink(s, { consent: prepared }),
  },
  signByLink: {
    tells: "consent.recorded",
    permission: "consent.sign",
    over: asSigner,
    run: (s, { prepared }) => signByLink(s, { consent: prepared, ...signing, command: command() }),
  },
  refuseByLink: {
    tells: "consent.refused",
    permission: "consent.sign",
    over: asSigner,
    run: (s, { prepared }) => refuseByLink(s, { consent: prepared, command: command() }),
  },
  discardPrepared: {
    tells: "consent.discarded",
    permission: "consent.manage",
    over: "house",
    run: (s, { house, stay, prepared }) =>
      discardPrepared(s, { house, stay, consent: prepared, command: command() }),
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
    prepared: Id<"consent">;
    /** Signed on paper, with a scan. */
    onPaper: Id<"consent">;
    file: Id<"file">;
  }
}

export const consented: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const prepare = (recipient: string) =>
    prepareConsent(manager, { house, stay, ...signedConsent, recipient, command: command() });
  const { consent } = await prepare("Rosa Bracken");
  await signConsent(manager, { house, stay, consent, ...signing, command: command() });
  const { consent: prepared } = await prepare("Wade Rook");
  const paper = {
    ...signedConsent,
    kind: "employer",
    recipient: "Jo Reed",
    scan: photo(),
    command: command(),
  };
  const { consent: onPaper } = await recordConsent(manager, { house, stay, ...paper });
  const { consents } = await listConsents(manager, { house, stay });
  const scans = consents.flatMap(({ value }) => (value.id === onPaper ? value.scans : []));
  return { consent, prepared, onPaper, file: scans[0]?.file ?? "fil_none" };
};
