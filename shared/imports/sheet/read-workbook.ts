import { unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { invalidField, Refusal } from "#shared/kernel/errors.ts";
import type { Tab } from "./sheet.ts";

/** Most bytes after unzipping, and most cells in the sheet's range: the reader fills gaps. */
const most = { unpacked: 40_000_000, cells: 5_000_000 };

/** An opening row or cell tag; the second group is its attributes, empty if they are not plainly written. */
const tag = /<(?:[\w.-]+:)?(row|c)(?![\w:.-])(?:((?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*)\s*\/?>)?/gu;
const place = /(?:^|[\s:])r\s*=\s*["']([^"']*)/gu;

/** The tabs of a workbook that hold any cells: dates as `2026-03-01`, numbers as they are shown. */
export async function tabsOfWorkbook(bytes: Uint8Array): Promise<Tab[]> {
  const parts = opened(() => unpacked(bytes));
  for (const part of Object.values(parts)) checkSize(new TextDecoder().decode(part));
  const plain = zipSync(parts, { level: 0 });
  const options = { parseNumber: shown, trim: false };
  const sheets = await readWorkbook(plain.buffer as ArrayBuffer, options).catch(() => {
    throw broken();
  });
  return sheets
    .filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    .map(({ sheet, data }) => ({ name: sheet.slice(0, 100), cells: data.map((row) => row.map(textOf)) }));
}

/**
 * Checks that the rows and cells of a part fit into memory. It checks every part, because the reader follows
 * the workbook's own index of sheets. Linear in the size of the part. @throws invalid `/file`
 */
function checkSize(part: string): void {
  let [rows, columns] = [0, 0];
  for (const [, name, attributes] of part.matchAll(tag)) {
    if (attributes === undefined) throw broken();
    const said = [...attributes.matchAll(place)].map(([, at]) => at ?? "");
    if (said.length > 1 || (name === "c" && said.length === 0)) throw broken();
    const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/u.exec(said[0] ?? "") ?? [];
    if (said[0] !== undefined && digits === "") throw broken();
    if (letters.length > 2 || digits.length > 7) throw tooLarge();
    rows = Math.max(rows, Number(digits));
    columns = Math.max(columns, columnOf(letters));
    if (rows * columns > most.cells) throw tooLarge();
  }
}

/** `A` is 1, `ZZ` 702. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const broken = () => invalidField("/file", "import.broken");
const tooLarge = () => invalidField("/file", "import.unpacked");

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

/** The parts of a workbook that hold cells. Unzipping stops at a part's declared size. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) return false;
    total += originalSize;
    if (total > most.unpacked) throw tooLarge();
    return true;
  };
  return unzipSync(bytes, { filter });
}

/** Rounds off binary floating-point noise. */
const shown = (text: string): string => {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
};

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    // To the minute: a serial number of days seldom falls on one.
    const iso = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
  }
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(cell);
}
