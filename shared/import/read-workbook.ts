import { unzipSync, zipSync } from "fflate";
import readWorkbook from "read-excel-file/universal";
import { invalidField, Refusal } from "#shared/errors.ts";

/** Bytes a workbook may unfold to, and the last row one may use. */
const mostUnpacked = 40_000_000;
const mostRow = 100_000;
/** A column of three letters, or a row of seven digits: beyond every sheet of ours, and a way to fill our memory. */
const farCell = /<c\b[^>]*?\br="(?:[A-Z]{3,}\d+|[A-Z]+\d{7,})"/u;

/** The cells of a workbook's first sheet that has any: dates as `2026-03-01`, numbers as they are shown. */
export async function cellsOfWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const parts = opened(() => unpacked(bytes));
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const text = new TextDecoder().decode(part);
    const last = /.*<row\b[^>]*?\br="(\d+)"/su.exec(text)?.[1];
    if (farCell.test(text) || Number(last ?? 0) > mostRow) throw tooLarge();
  }
  const plain = zipSync(parts, { level: 0 });
  const options = { parseNumber: shown, trim: false };
  const sheets = await readWorkbook(plain.buffer as ArrayBuffer, options).catch(() => {
    throw broken();
  });
  const first = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  return (first?.data ?? []).map((row) => row.map(textOf));
}

const broken = () =>
  invalidField("/file", "broken", "This workbook cannot be opened. Save it again as XLSX, or as CSV.");
const tooLarge = () =>
  invalidField(
    "/file",
    "unpacked",
    "This workbook unfolds to more than we read at once, or holds cells far outside the table. Copy the table into a new sheet.",
  );

function opened<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

/** The parts of a workbook that hold cells. What a part says of its size is held to it: no more is ever unfolded. */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    if (!name.endsWith(".xml") && !name.endsWith(".rels")) return false;
    total += originalSize;
    if (total > mostUnpacked) throw tooLarge();
    return true;
  };
  return unzipSync(bytes, { filter });
}

/** A number without what binary arithmetic adds to it. */
const shown = (text: string): string => {
  const number = Number(text);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
};

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
  }
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return String(cell);
}
