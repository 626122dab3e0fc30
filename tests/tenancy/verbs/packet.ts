import type { Id } from "#shared/kernel/ids.ts";
import { boundTo } from "#shared/records/packet/spanish.ts";
import { adoptSignature, withdrawSignature } from "#shared/residents/packet/adopt-signature.ts";
import { copiesOf, mailCopy } from "#shared/residents/packet/mail-copy.ts";
import { paperInError } from "#shared/residents/packet/paper-in-error.ts";
import {
  readDocument,
  readDocuments,
  readPacket,
  readPart,
  readUnsigned,
} from "#shared/residents/packet/read-packet.ts";
import { readSpanish } from "#shared/residents/packet/read-spanish.ts";
import { recordPaper } from "#shared/residents/packet/record-paper.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { writeSpanish } from "#shared/residents/packet/write-spanish.ts";
import { readTexts, writeText } from "#shared/residents/packet/write-text.ts";
import { formFor, onPaper, sign } from "../../support/papers.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

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
  adoptSignature: {
    tells: "stay.signature_adopted",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) =>
      adoptSignature(s, { house, stay, agreed: "yes", name: "Linus Bracken", command: command() }),
  },
  withdrawSignature: {
    tells: "stay.signature_withdrawn",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) => withdrawSignature(s, { house, stay, command: command() }),
  },
  signDocument: {
    tells: "stay.document_signed",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) =>
      signDocument(s, { house, stay, part: "belongings", form: { none: "yes" }, command: command() }),
  },
  readUnsigned: {
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) => readUnsigned(s, { house, stay }),
  },
  recordPaper: {
    tells: "stay.signed_on_paper",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }, world) =>
      recordPaper(s, {
        house,
        stay,
        form: { ...onPaper(world.today()), documents: "belongings", none: "yes" },
        command: command(),
      }),
  },
  paperInError: {
    tells: "stay.paper_entered_in_error",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay, paper }) =>
      paperInError(s, { house, stay, document: paper, reason: "Wrong resident", command: command() }),
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
  copiesOf: {
    permission: "stay.read",
    over: "house",
    run: async (s, { house, stay }) => copiesOf(s, await readPacket(s, { house, stay })),
  },
  mailCopy: {
    tells: "stay.copy_mailed",
    permission: "packet.manage",
    over: "house",
    run: (s, { house, stay }) =>
      mailCopy(s, {
        house,
        stay,
        to: "linus@example.org",
        agreed: "yes",
        compose: async () => ({ subject: "Copy", text: "Copy" }),
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
    tells: "packet.text_written",
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) =>
      writeText(s, { of: house, part: "rights", text: "Yours.", version: 0, command: command() }),
  },
  readSpanishOfTheNetwork: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readSpanish(s, { of: "network", consentWording: "w" }),
  },
  readSpanish: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => readSpanish(s, { of: house, consentWording: "w" }),
  },
  writeSpanish: {
    tells: "packet.spanish_written",
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) =>
      writeSpanish(s, {
        of: house,
        consentWording: "w",
        part: "fees",
        text: "Ninguno.",
        english: boundTo(""),
        version: 0,
        command: command(),
      }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** A signed medication inventory. */
    document: Id<"document">;
    /** An emergency contact form signed on paper. */
    paper: Id<"document">;
  }
}

export const signedDocument: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const { document } = await sign(manager, { house, stay }, "medications");
  const form = { ...(await formFor(manager, { house, stay }, "contacts")), ...onPaper(world.today()) };
  await recordPaper(manager, { house, stay, form: { ...form, documents: "contacts" }, command: command() });
  const { packet } = await readPacket(manager, { house, stay });
  const paper = packet?.value.signed.contacts?.document;
  if (!paper) throw new Error("nothing recorded");
  return { document, paper };
};
