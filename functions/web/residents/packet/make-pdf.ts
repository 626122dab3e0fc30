import { words } from "#functions/copy/words.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import type { Fit } from "./pdf.ts";
import type { Sheet } from "./sheet.ts";

interface Made {
  readonly assets: Assets;
  readonly scope: Scope;
}
type Pdf = Uint8Array<ArrayBuffer> | undefined;

/** Documents as a PDF; undefined if no typeface has one of their letters. */
export const makePdf = (made: Made, sheets: readonly Sheet[]): Promise<Pdf> =>
  unlessNoGlyph(made, async (at) => {
    const { pdfOf } = await import("./pdf.ts");
    const title = sheets.length === 1 ? sheets[0]?.title : undefined;
    return pdfOf(made.assets, sheets, { title: title ?? words().residents.packet.title, at });
  });

/** A document on one page, by the first of these that fits; undefined as above. */
export const makePage = (made: Made, fits: Iterable<Fit>): Promise<Pdf> =>
  unlessNoGlyph(made, async (at) => (await import("./pdf.ts")).onePageOf(made.assets, fits, at));

/** What makes a PDF is loaded when one is asked for. */
async function unlessNoGlyph({ scope }: Made, make: (at: Date) => Promise<Pdf>): Promise<Pdf> {
  const { NoGlyph } = await import("../../pdf/typefaces.ts");
  try {
    return await make(new Date(scope.now().epochMilliseconds));
  } catch (error) {
    if (error instanceof NoGlyph) return undefined;
    throw error;
  }
}
