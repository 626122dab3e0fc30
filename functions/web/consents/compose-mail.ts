import { and, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { ComposedMail, ToCompose } from "#shared/consents/mail-disclosure.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import type { HouseContext } from "../kit/route.ts";
import { plainText } from "../residents/packet/blocks.ts";
import { makePdf } from "../residents/packet/make-pdf.ts";
import type { Sheet } from "../residents/packet/sheet.ts";

const copy = () => words().consents;

/**
 * The email to whom a consent names. Everything is in its attachment, with the notice (42 CFR 2.32) and the consent's
 * scope; plain text if a PDF can't show its letters.
 */
export const composeMail =
  (ctx: Pick<HouseContext, "assets" | "scope">) =>
  async (about: ToCompose): Promise<ComposedMail> => {
    const sheet = sheetOf(about);
    const made = await makePdf(ctx, [sheet]);
    const { subject, outside } = copy().mail;
    return {
      subject,
      text: outside,
      attachment: made
        ? {
            name: "message.pdf",
            contentType: "application/pdf",
            base64: Buffer.from(made).toString("base64"),
          }
        : {
            name: "message.txt",
            contentType: "text/plain; charset=utf-8",
            base64: Buffer.from(asText(sheet)).toString("base64"),
          },
    };
  };

const list = (kinds: ToCompose["said"]["what"]) => and(kinds.map((one) => copy().information[one]));

function sheetOf({ consent, network, stay, said }: ToCompose): Sheet {
  const { expires, leaves, purpose, signed } = consent;
  const entity = network.recipients[0] ?? network.name;
  const until = "on" in expires ? longDay(expires.on) : expires.event;
  return {
    letterhead: {
      entity,
      house: "",
      address: "",
      phone: network.contact.phone,
    },
    title: copy().mail.title({ to: leaves.to }),
    blocks: [
      {
        is: "rows",
        rows: [
          [copy().mail.about, stay.legalName],
          [copy().mail.contains, list(said.what)],
        ],
      },
      { is: "text", text: said.text },
      {
        is: "rows",
        rows: [
          [copy().mail.consent, copy().signed({ by: signed.signer, day: longDay(signed.on) })],
          [copy().discloser, entity],
          [copy().recipient, leaves.to],
          [copy().what, list(leaves.what)],
          [copy().purpose, purpose],
          [copy().until, until],
        ],
      },
    ],
    statement: disclosureNotice,
    signature: "",
    signed: [],
    toSign: [],
    check: "",
  };
}

const asText = ({ letterhead, title, blocks, statement }: Sheet): string =>
  [letterhead.entity, letterhead.phone, title, plainText(blocks), statement].filter(Boolean).join("\n\n");
