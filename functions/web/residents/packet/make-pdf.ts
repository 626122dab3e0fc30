import { words } from "#functions/copy/words.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import type { Sheet } from "./sheet.ts";

/** Documents as a PDF; undefined if no typeface has one of their letters. What makes it is loaded when it is asked for. */
export async function makePdf(
  { assets, scope }: { readonly assets: Assets; readonly scope: Scope },
  sheets: readonly Sheet[],
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const [{ pdfOf }, { NoGlyph }] = await Promise.all([import("./pdf.ts"), import("../../pdf/typefaces.ts")]);
  const title = sheets.length === 1 ? sheets[0]?.title : undefined;
  try {
    return await pdfOf(assets, sheets, {
      title: title ?? words().residents.packet.title,
      at: new Date(scope.now().epochMilliseconds),
    });
  } catch (error) {
    if (error instanceof NoGlyph) return undefined;
    throw error;
  }
}
