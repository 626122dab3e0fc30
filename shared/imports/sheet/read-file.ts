import { type CsvError, parse } from "csv-parse/sync";
import { invalidField } from "#shared/kernel/errors.ts";
import { cellsOfWorkbook } from "./read-workbook.ts";
import { limits } from "./sheet.ts";

/*
 * What a spreadsheet program saved, as rows of text. Loaded where a file arrives, and nowhere else: the libraries
 * that read files weigh more than a page.
 */

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((one, at) => bytes[at] === one);

/** The cells of a CSV or XLSX file. @throws invalid `/file` for what is neither, or is broken */
export async function cellsOfFile(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length === 0) throw invalidField("/file", "import.empty");
  if (startsWith(bytes, 0x50, 0x4b)) return cellsOfWorkbook(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw invalidField("/file", "import.old_format");
  return cellsOfCsv(textOf(bytes));
}

/** Text as people's programs save it: UTF-8, UTF-16, or Windows' own. @throws invalid `/file` for what is no text */
function textOf(bytes: Uint8Array): string {
  const as = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  const text = decoded(bytes, as);
  if (text.includes("\u0000") || text.startsWith("%PDF")) throw invalidField("/file", "import.not_a_sheet");
  return text;
}

function decoded(bytes: Uint8Array, as: (encoding: string, fatal?: boolean) => string): string {
  if (startsWith(bytes, 0xff, 0xfe)) return as("utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return as("utf-16be");
  // Without a mark at its start, UTF-16 shows by every other byte of plain letters being nothing.
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

/** What parts the cells: whatever parts the first row most, outside quotes; or what Excel's own `sep=` says. */
function delimiterOf(text: string): { delimiter: string; said: boolean } {
  const said = /^sep=(.)\r?\n/u.exec(text)?.[1];
  if (said) return { delimiter: said, said: true };
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.trimStart().slice(0, 10_000))?.[0] ?? "";
  const plain = first.replace(/"(?:[^"]|"")*"/gu, "");
  const counts = delimiters.map((one) => ({ one, count: plain.split(one).length }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { delimiter: most.one, said: false };
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
      // One more than a sheet may have, so that it is refused there, and not the memory of all of them.
      to: limits.lines + 1,
    });
    return said ? rows.slice(1) : rows;
  } catch (error) {
    const { lines } = error as CsvError & { lines?: number };
    throw invalidField("/file", "import.quotes", { line: lines ?? 1 });
  }
}
