import PDFDocument from "pdfkit";
import type { Assets } from "../assets/load.ts";
import { linesOf } from "./lines.ts";
import { type Run, Typefaces } from "./typefaces.ts";

interface Style {
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly gray?: boolean;
  /** Space below. */
  readonly below?: number;
  readonly indent?: number;
}

const usualMargin = 72;
/** What is made smaller than usual, in points: the smallest type, and the margin. */
const [smallest, smallMargin] = [7, 36];
/** Height of a line, and of the letters above its base, by the size of its letters. */
const [leading, ascent] = [1.4, 1.05];

interface About {
  readonly title: string;
  readonly author: string;
  readonly at: Date;
  readonly language: string;
  /** Of type and spaces. */
  readonly scale?: number;
}

/** Opening a font takes longer than writing with it. */
const opened = new WeakMap<Assets, Typefaces>();

/** Writes a PDF of US Letter pages from top to bottom. */
export class PdfWriter {
  readonly #faces: Typefaces;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #known = new Set<string>();
  readonly #widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };

  readonly #scale: number;
  readonly #margin: number;

  constructor(assets: Assets, { title, author, at, language, scale = 1 }: About) {
    this.#scale = scale;
    this.#margin = scale < 1 ? smallMargin : usualMargin;
    this.#faces = opened.get(assets) ?? new Typefaces(assets);
    opened.set(assets, this.#faces);
    this.#pdf = new PDFDocument({
      size: "LETTER",
      margin: this.#margin,
      // None of the standard fonts: they only have Western letters.
      font: "",
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, CreationDate: at },
    });
  }

  page(): void {
    this.#pdf.addPage();
  }

  get pages(): number {
    return this.#pdf.bufferedPageRange().count;
  }

  #scaled(points: number): number {
    return points * this.#scale;
  }

  /** One paragraph. Line breaks in it are kept. @throws NoGlyph */
  text(
    text: string,
    { size: usual = 11, bold = false, gray = false, below = 6, indent = 0 }: Style = {},
  ): void {
    const pdf = this.#pdf;
    const size = Math.max(Math.min(usual, smallest), this.#scaled(usual));
    const most = pdf.page.width - 2 * this.#margin - indent;
    const widthOf = (said: string) => size * this.#widthPerPoint(said, bold);
    for (const paragraph of text.split("\n"))
      for (const line of linesOf(paragraph, most, widthOf)) {
        if (pdf.y + size * leading > pdf.page.height - pdf.page.margins.bottom) this.page();
        pdf.fillColor(gray ? "#555555" : "#000000");
        this.#line(this.#faces.runs(line, bold), size, indent);
      }
    pdf.y += this.#scaled(below);
  }

  /** The width of type of one point. Each word is asked for several times. */
  #widthPerPoint(said: string, bold: boolean): number {
    const widths = bold ? this.#widths.bold : this.#widths.regular;
    const known = widths.get(said);
    if (known !== undefined) return known;
    this.#pdf.fontSize(1);
    const width = this.#faces.runs(said, bold).reduce((sum, run) => sum + this.#widthOf(run), 0);
    widths.set(said, width);
    return width;
  }

  /** All runs of a line stand on one base, whatever their font. */
  #line(runs: readonly Run[], size: number, indent: number): void {
    const pdf = this.#pdf;
    const top = pdf.y;
    let from = this.#margin + indent;
    pdf.fontSize(size);
    for (const run of runs) {
      const width = this.#widthOf(run);
      pdf.text(run.text, from, top, { lineBreak: false, baseline: -size * ascent });
      from += width;
    }
    pdf.x = this.#margin;
    pdf.y = top + size * leading;
  }

  #widthOf({ file, text }: Run): number {
    const pdf = this.#pdf;
    if (!this.#known.has(file)) {
      pdf.registerFont(file, Buffer.from(this.#faces.bytes(file)));
      this.#known.add(file);
    }
    return pdf.font(file).widthOfString(text);
  }

  item(text: string): void {
    const { y } = this.#pdf;
    this.text("•", { below: 0, indent: 6 });
    this.#pdf.y = y;
    this.text(text, { below: 3, indent: 18 });
  }

  /** A thin line across the page. */
  rule(): void {
    this.#across(6, 10);
  }

  /** Lines to write on by hand. */
  blank(lines: number): void {
    for (let at = 0; at < lines; at += 1) {
      this.keep(26);
      this.#across(22, 4);
    }
  }

  #across(above: number, below: number): void {
    const pdf = this.#pdf;
    const to = pdf.page.width - this.#margin;
    pdf.y += this.#scaled(above);
    pdf.moveTo(this.#margin, pdf.y).lineTo(to, pdf.y).lineWidth(0.5).strokeColor("#888888").stroke();
    pdf.y += this.#scaled(below);
  }

  /** Breaks the page unless this much space is left on it. */
  keep(height: number): void {
    const end = this.#pdf.page.height - this.#margin;
    if (this.#pdf.y + this.#scaled(height) > end) this.page();
  }

  /** Numbers the pages and ends. */
  async end(numbered: (at: number, of: number) => string): Promise<Uint8Array<ArrayBuffer>> {
    const pdf = this.#pdf;
    const { start, count } = pdf.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      pdf.switchToPage(at);
      // Below the margin, where writing would otherwise begin another page.
      pdf.page.margins.bottom = 0;
      pdf.y = pdf.page.height - this.#margin / 2;
      this.text(numbered(at + 1, count), { size: 8, gray: true, below: 0 });
    }
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve) => pdf.on("end", resolve));
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.end();
    await ended;
    return new Uint8Array(Buffer.concat(chunks));
  }
}
