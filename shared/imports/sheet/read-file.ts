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
 * The delimiter: the one that most lines have equally often, outside quotes; or the one in Excel's `sep=` line.
 */
function delimiterOf(text: string): { delimiter: string; said: boolean } {
  const said = /^sep=(.)\r?\n/u.exec(text)?.[1];
  if (said) return { delimiter: said, said: true };
  const plain = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/gu, "");
  const lines = plain.split(/\r?\n|\r/u, shownBy).filter((line) => line.trim() !== "");
  const weights = delimiters.map((one) => ({ one, weight: weightOf(one, lines) }));
  const most = weights.reduce((a, b) => (b.weight > a.weight ? b : a));
  return { delimiter: most.one, said: false };
}

/** How many delimiters the lines have that agree on their number. */
function weightOf(delimiter: string, lines: readonly string[]): number {
  const sums = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(delimiter).length - 1;
    sums.set(count, (sums.get(count) ?? 0) + count);
  }
  return Math.max(0, ...sums.values());
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
