import { type CsvError, parse } from "csv-parse/sync";
import { invalidField } from "#shared/kernel/errors.ts";
import { tabsOfWorkbook } from "./read-workbook.ts";
import { limits, type Tab } from "./sheet.ts";

/* Reads spreadsheet files into rows of text. Imported on demand: the libraries weigh more than a page. */

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((one, at) => bytes[at] === one);

/** The cells of a CSV or XLSX file. @throws invalid `/file` for another format or a broken file */
export async function tabsOfFile(bytes: Uint8Array): Promise<Tab[]> {
  if (bytes.length === 0) throw invalidField("/file", "import.empty");
  if (startsWith(bytes, 0x50, 0x4b)) return tabsOfWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw invalidField("/file", "import.old_format");
  return [{ name: "", cells: cellsOfCsv(textOf(bytes)) }];
}

/** Text in UTF-8, UTF-16 or Windows-1252. @throws invalid `/file` if it is not text */
function textOf(bytes: Uint8Array): string {
  const as = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  const text = decoded(bytes, as);
  if (text.includes("\u0000") || text.startsWith("%PDF")) throw invalidField("/file", "import.not_a_sheet");
  return text;
}

function decoded(bytes: Uint8Array, as: (encoding: string, fatal?: boolean) => string): string {
  if (startsWith(bytes, 0xff, 0xfe)) return as("utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return as("utf-16be");
  // UTF-16 without a byte order mark: every other byte of ASCII text is zero.
  const head = bytes.subarray(0, 200);
  const nothings = (odd: number) => head.filter((one, at) => at % 2 === odd && one === 0).length;
  if (nothings(1) > head.length / 4) return as("utf-16le");
  if (nothings(0) > head.length / 4) return as("utf-16be");
  try {
    return as("utf-8", true);
  } catch {
    return as("windows-1252");
  }
}

const delimiters = [",", ";", "\t", "|"] as const;

/** Lines from the top that show the delimiter: titles may stand above the table. */
const shownBy = 40;

/**
 * The delimiter: the one that gives most lines the same number of columns, outside quotes and phone extensions
 * (`;ext=12`); or the one in Excel's `sep=` line.
 */
function delimiterOf(text: string): { delimiter: string; said: boolean } {
  const said = /^sep=(.)\r?\n/u.exec(text)?.[1];
  if (said) return { delimiter: said, said: true };
  const plain = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"|;ext=\d+/gu, "");
  const lines = plain.split(/\r?\n|\r/u, shownBy).filter((line) => line.trim() !== "");
  const guesses = delimiters.map((one) => ({ one, ...agreeing(one, lines) }));
  const best = guesses.reduce((a, b) =>
    b.lines > a.lines || (b.lines === a.lines && b.count > a.count) ? b : a,
  );
  return { delimiter: best.one, said: false };
}

/** The most lines that have the delimiter equally often, and how often. One line among others is no agreement. */
function agreeing(delimiter: string, all: readonly string[]): { lines: number; count: number } {
  const counts = all.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
  const sums = new Map<number, number>();
  for (const count of counts) sums.set(count, (sums.get(count) ?? 0) + 1);
  const most = [...sums].map(([count, lines]) => ({ lines, count })).sort((a, b) => b.lines - a.lines)[0];
  return most && most.lines >= Math.min(2, all.length) ? most : { lines: 0, count: 0 };
}

function cellsOfCsv(whole: string): string[][] {
  const text = whole.replace(/^\ufeff/u, "");
  const { delimiter, said } = delimiterOf(text);
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 200_000,
      // One more than a sheet may have, so that the limit check refuses it without reading all lines.
      to: limits.lines + 1,
    });
    return said ? rows.slice(1) : rows;
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw invalidField("/file", "import.quotes", { line: lines ?? 1 });
  }
}
