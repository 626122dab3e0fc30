import { create, type Font } from "fontkit";
import * as z from "zod";
import type { Assets } from "../assets/load.ts";
import { lettersOf } from "./lines.ts";
import { unpack } from "./unpack.ts";

/*
 * Typefaces of a PDF. Each is in many files by the letters they have, and a PDF embeds only the glyphs it uses, so that
 * any name is written in its own letters.
 */

const listed = z.array(
  z.object({
    file: z.string(),
    bold: z.boolean(),
    /** As in CSS: `U+0-FF,U+131`. */
    letters: z.string(),
  }),
);

type Listed = z.infer<typeof listed>[number];

/** Code points, first and last. */
type Range = readonly [number, number];

const rangeOf = (range: string): Range => {
  const [from = "", to = from] = range.trim().replace("U+", "").split("-");
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

/** Some text in one font. */
export interface Run {
  readonly file: string;
  readonly text: string;
}

/** A letter that no typeface has. */
export class NoGlyph extends Error {
  override readonly name = "NoGlyph";
}

/** Composed, and without marks that show nothing. */
const shown = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\t/g, " ")
    .replace(/\p{Cf}/gu, "");

export class Typefaces {
  readonly #assets: Assets;
  readonly #files: readonly Listed[];
  readonly #ranges = new Map<string, readonly Range[]>();
  readonly #chosen = {
    regular: new Map<string, string | undefined>(),
    bold: new Map<string, string | undefined>(),
  };
  readonly #open = new Map<string, { readonly bytes: Uint8Array; readonly font: Font }>();

  constructor(assets: Assets) {
    this.#assets = assets;
    this.#files = listed.parse(JSON.parse(new TextDecoder().decode(assets.font("index.json"))));
  }

  bytes(file: string): Uint8Array {
    return this.#opened(file).bytes;
  }

  /** One line of text in runs. A letter and its marks are in one font, if one has them all. @throws NoGlyph */
  runs(text: string, bold: boolean): Run[] {
    const runs: { file: string; text: string }[] = [];
    for (const letter of lettersOf(shown(text))) {
      const file = this.#fileFor(letter, bold);
      // What no font has together is written one by one.
      for (const one of file ? [letter] : letter) {
        const found = file ?? this.#fileFor(one, bold);
        if (!found) throw new NoGlyph();
        const last = runs.at(-1);
        if (last?.file === found) last.text += one;
        else runs.push({ file: found, text: one });
      }
    }
    return runs;
  }

  /** The first typeface that has all of a letter; regular if there is no bold one. */
  #fileFor(letter: string, bold: boolean): string | undefined {
    const known = this.#chosen[bold ? "bold" : "regular"];
    if (known.has(letter)) return known.get(letter);
    const codes = Array.from(letter, (one) => one.codePointAt(0) ?? 0);
    const found = [bold, false]
      .map(
        (weight) => this.#files.find((one) => codes.every((code) => this.#serves(one, code, weight)))?.file,
      )
      .find(Boolean);
    known.set(letter, found);
    return found;
  }

  #serves({ file, bold, letters }: Listed, code: number, weight: boolean): boolean {
    return (
      bold === weight &&
      this.#rangesOf(file, letters).some(([from, to]) => code >= from && code <= to) &&
      this.#has(file, code)
    );
  }

  #rangesOf(file: string, letters: string): readonly Range[] {
    const known = this.#ranges.get(file) ?? letters.split(",").map(rangeOf);
    this.#ranges.set(file, known);
    return known;
  }

  #has(file: string, code: number): boolean {
    try {
      return this.#opened(file).font.hasGlyphForCodePoint(code);
    } catch {
      // A file without a table of letters.
      return false;
    }
  }

  #opened(file: string): { readonly bytes: Uint8Array; readonly font: Font } {
    const known = this.#open.get(file);
    if (known) return known;
    const bytes = unpack(this.#assets.font(file));
    const font = create(Buffer.from(bytes));
    if (!("hasGlyphForCodePoint" in font)) throw new Error(`${file} is a collection of fonts`);
    const opened = { bytes, font };
    this.#open.set(file, opened);
    return opened;
  }
}
