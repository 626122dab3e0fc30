import { words } from "#functions/copy/words.ts";
import type { SignedDocument } from "#shared/records/packet/document.ts";
import { readDocument, readDocuments } from "#shared/residents/packet/read-packet.ts";
import { idIn, stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext } from "../../kit/route.ts";
import { sheetOf } from "./sheet.ts";

/** In the address of a page whose PDF can't be made, since no typeface has one of its letters. */
export const noGlyph = "no-pdf";

/** All signed documents this user may see. */
export async function servePackage(ctx: HouseContext): Promise<Response> {
  const { documents, house } = await readDocuments(ctx.scope, stayIn(ctx));
  return serve(ctx, documents, house.timeZone, `${stayPath(ctx)}/packet/print`);
}

/** One signed document. */
export async function serveDocument(ctx: HouseContext): Promise<Response> {
  const id = idIn(ctx, "document");
  const { document, house } = await readDocument(ctx.scope, { ...stayIn(ctx), document: id });
  return serve(ctx, [document], house.timeZone, `${stayPath(ctx)}/packet/documents/${id}`);
}

/** No name is in the file's name: it stays in a list of downloads. */
async function serve(
  { c, assets, scope }: HouseContext,
  documents: readonly SignedDocument[],
  zone: string,
  page: string,
): Promise<Response> {
  // Loaded only when a PDF is asked for.
  const [{ pdfOf }, { NoGlyph }] = await Promise.all([import("./pdf.ts"), import("../../pdf/typefaces.ts")]);
  const sheets = documents.map((one) => sheetOf(one, zone));
  const title = sheets.length === 1 ? sheets[0]?.title : undefined;
  try {
    const made = await pdfOf(assets, sheets, {
      title: title ?? words().residents.packet.title,
      at: new Date(scope.now().epochMilliseconds),
    });
    c.header("Content-Type", "application/pdf");
    c.header("Content-Disposition", 'inline; filename="signed-paperwork.pdf"');
    return c.body(made);
  } catch (error) {
    if (!(error instanceof NoGlyph)) throw error;
    return c.redirect(`${page}?${noGlyph}`, 303);
  }
}
