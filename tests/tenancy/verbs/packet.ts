import { mailCopy } from "#shared/residents/packet/mail-copy.ts";
import { readDocument, readDocuments, readPacket, readPart } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { readTexts, writeText } from "#shared/residents/packet/write-text.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const signed = { name: "Linus Bracken", intent: "yes", none: "yes" };

export const packetVerbs: Record<string, Verb> = {
  readPacket: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, stay }) => readPacket(s, { house, stay }),
  },
  readPart: {
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) => readPart(s, { house, stay, part: "medications" }),
  },
  readMedicationsPart: {
    permission: "medication.read",
    over: "house",
    run: (s, { house, stay }) => readPart(s, { house, stay, part: "medications" }),
  },
  signDocument: {
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) =>
      signDocument(s, { house, stay, part: "belongings", form: signed, command: command() }),
  },
  readDocument: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, stay, document }) => readDocument(s, { house, stay, document }),
  },
  readMedicationsDocument: {
    permission: "medication.read",
    over: "house",
    run: (s, { house, stay, document }) => readDocument(s, { house, stay, document }),
  },
  readDocuments: {
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) => readDocuments(s, { house, stay }),
  },
  mailCopy: {
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) =>
      mailCopy(s, {
        house,
        stay,
        to: "linus@example.org",
        agreed: "yes",
        compose: () => ({ subject: "Copy", text: "Copy" }),
        command: command(),
      }),
  },
  readTextsOfTheNetwork: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readTexts(s, { of: "network" }),
  },
  readTexts: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => readTexts(s, { of: house }),
  },
  writeText: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) =>
      writeText(s, { of: house, part: "rights", text: "Yours.", version: 0, command: command() }),
  },
};
