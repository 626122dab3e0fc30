import { words } from "#functions/copy/words.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import type { CopyMail } from "#shared/residents/packet/mail-copy.ts";
import type { HouseContext } from "../../kit/route.ts";
import { blocksOf, plainText } from "./blocks.ts";
import { spanishBlocks } from "./in-spanish.ts";
import { makePdf } from "./make-pdf.ts";
import { sheetOf } from "./sheet.ts";

const copy = () => words().residents.packet;

/** The emailed copy: a PDF of what was signed; its text, without a name, if a PDF can't show its letters. */
export const copyMail =
  (ctx: Pick<HouseContext, "assets" | "scope">) =>
  async (documents: readonly SignedDocument[], { house, letterhead }: Loaded): Promise<CopyMail> => {
    const network = letterhead.entity || house.networkName;
    const made = await makePdf(ctx, await Promise.all(documents.map((one) => sheetOf(one, house.timeZone))));
    const said = copy().mailText({ house: house.name, network });
    const subject = copy().mailSubject({ house: network });
    if (!made)
      return {
        subject,
        text: [said, ...(await Promise.all(documents.map(asText)))].join("\n\n----------\n\n"),
      };
    const base64 = Buffer.from(made).toString("base64");
    return {
      subject,
      text: `${said}\n\n${copy().mailAttached}`,
      attachment: { name: "signed-paperwork.pdf", contentType: "application/pdf", base64 },
    };
  };

const asText = async ({ part, content, spanish }: SignedDocument): Promise<string> =>
  [
    copy().parts[part],
    plainText(blocksOf(content)),
    ...(spanish ? [plainText(await spanishBlocks(content, spanish.text))] : []),
  ].join("\n\n");
