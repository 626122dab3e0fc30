import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../assets/load.ts";
import { PdfWriter } from "../../pdf/writer.ts";
import { type Block, paragraphsOf } from "./blocks.ts";
import type { Sheet } from "./sheet.ts";

/** Documents as a PDF, each beginning a page. @throws NoGlyph for a letter that no typeface has */
export function pdfOf(
  assets: Assets,
  sheets: readonly Sheet[],
  { title, at }: { title: string; at: Date },
): Promise<Uint8Array<ArrayBuffer>> {
  const author = sheets[0]?.letterhead.entity ?? "";
  const pdf = new PdfWriter(assets, { title, author, at, language: words().language });
  for (const [count, sheet] of sheets.entries()) {
    if (count > 0) pdf.page();
    draw(pdf, sheet);
  }
  return pdf.end(numbered);
}

const numbered = (at: number, of: number) => words().residents.document.page({ at, of });

/** A document at some size of its type. */
export interface Fit {
  readonly sheet: Sheet;
  readonly scale: number;
}

/** The first that takes one page; the last if none does. @throws NoGlyph */
export function onePageOf(
  assets: Assets,
  fits: Iterable<Fit>,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> | undefined {
  let pdf: PdfWriter | undefined;
  for (const { sheet, scale } of fits) {
    const { title, letterhead } = sheet;
    const about = { title, author: letterhead.entity, at, language: words().language };
    pdf = new PdfWriter(assets, { ...about, scale });
    draw(pdf, sheet);
    if (pdf.pages === 1) break;
  }
  return pdf?.end(numbered);
}

function draw(pdf: PdfWriter, { letterhead, title, blocks, ...sheet }: Sheet): void {
  const { entity, house, address, phone } = letterhead;
  pdf.text(entity, { bold: true, below: 2 });
  for (const line of [house, address, phone].filter(Boolean))
    pdf.text(line, { size: 9, gray: true, below: 0 });
  pdf.rule();
  pdf.text(title, { size: 18, bold: true, below: 10 });
  for (const block of blocks) {
    drawBlock(pdf, block);
    pdf.rule();
  }
  pdf.keep(170);
  pdf.text(sheet.statement, { below: 8 });
  if (sheet.signature) pdf.text(sheet.signature, { size: 18, below: 4 });
  for (const line of sheet.signed) pdf.text(line, { below: 0 });
  for (const who of sheet.toSign) {
    pdf.text(who, { below: 0 });
    pdf.blank(1);
    pdf.text(words().residents.paper.line, { size: 8, gray: true, below: 10 });
  }
  pdf.text(sheet.check, { size: 7, gray: true });
}

function drawBlock(pdf: PdfWriter, block: Block): void {
  if (block.is === "list") drawList(pdf, block.items);
  else if (block.is === "rows") drawRows(pdf, block.rows);
  else if (block.is === "blanks") drawBlanks(pdf, block.rows);
  else
    for (const part of paragraphsOf(block.text))
      if (typeof part === "string") pdf.text(part, { below: 8 });
      else drawList(pdf, part);
}

function drawRows(pdf: PdfWriter, rows: Extract<Block, { is: "rows" }>["rows"]): void {
  for (const [name, value] of rows) {
    pdf.keep(40);
    pdf.text(name, { size: 9, gray: true, below: 0 });
    pdf.text(value || words().residents.document.notSaid);
  }
}

function drawBlanks(pdf: PdfWriter, rows: Extract<Block, { is: "blanks" }>["rows"]): void {
  for (const { name, value, lines } of rows) {
    pdf.keep(50);
    pdf.text(name, { size: 9, gray: true, below: 0 });
    if (value) pdf.text(value);
    else pdf.blank(lines);
  }
}

function drawList(pdf: PdfWriter, items: readonly string[]): void {
  for (const one of items) pdf.item(one);
}
