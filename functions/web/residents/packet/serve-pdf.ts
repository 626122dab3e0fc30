import type { Context } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import { readDocument, readDocuments, readPart, readUnsigned } from "#shared/residents/packet/read-packet.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import { idIn, stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext } from "../../kit/route.ts";
import { makePdf } from "./make-pdf.ts";
import { notReady } from "./not-ready.ts";
import { partIn } from "./part-in.ts";
import { type Sheet, sheetOf, sheetToSign } from "./sheet.ts";

/** In the address of a page whose PDF can't be made, since no typeface has one of its letters. */
export const noGlyph = "no-pdf";

/** All signed documents this user may see. */
export async function servePackage(ctx: HouseContext): Promise<Response> {
  const { documents, house } = await readDocuments(ctx.scope, stayIn(ctx));
  const sheets = await Promise.all(documents.map((one) => sheetOf(one, house.timeZone)));
  return serve(ctx, sheets, `${stayPath(ctx)}/packet/print`, "signed-paperwork");
}

/** One signed document. */
export async function serveDocument(ctx: HouseContext): Promise<Response> {
  const id = idIn(ctx, "document");
  const { document, house } = await readDocument(ctx.scope, { ...stayIn(ctx), document: id });
  const page = `${stayPath(ctx)}/packet/documents/${id}`;
  return serve(ctx, [await sheetOf(document, house.timeZone)], page, "signed-paperwork");
}

/** Everything that is left to sign, to sign it on paper. */
export async function serveUnsigned(ctx: HouseContext): Promise<Response> {
  const found = await readUnsigned(ctx.scope, stayIn(ctx));
  const sheets = found.unsigned.map((part) => sheetToSign(found, part));
  if (sheets.length === 0) throw notFound();
  return serve(ctx, sheets, `${stayPath(ctx)}/packet/paper`, "paperwork-to-sign");
}

/** One document to sign on paper. */
export async function serveUnsignedPart(ctx: HouseContext): Promise<Response> {
  const part = partIn(ctx);
  const found = await readPart(ctx.scope, { ...stayIn(ctx), part });
  if (notReady(found, part)) throw notFound();
  const page = `${stayPath(ctx)}/packet/${part}/paper`;
  return serve(ctx, [sheetToSign(found, part)], page, "paperwork-to-sign");
}

/** No name is in the file's name: it stays in a list of downloads. */
export async function serve(
  ctx: { readonly c: Context; readonly assets: Assets; readonly scope: Scope },
  sheets: readonly Sheet[],
  page: string,
  file: string,
): Promise<Response> {
  const { c } = ctx;
  const made = await makePdf(ctx, sheets);
  if (!made) return c.redirect(`${page}?${noGlyph}`, 303);
  c.header("Content-Type", "application/pdf");
  c.header("Content-Disposition", `inline; filename="${file}.pdf"`);
  return c.body(made);
}
