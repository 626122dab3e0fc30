import writeWorkbook from "write-excel-file/universal";
import type { Cell } from "./cell.ts";

const inWorkbook = (cell: Cell) => {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: cell, type: String };
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: cell.cents / 100, type: Number, format: "0.00" };
};

/** A workbook of one sheet: text is text, whatever it begins with, and amounts are numbers. */
export async function xlsx(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const heading = headings.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const file = await writeWorkbook([heading, ...rows.map((row) => row.map(inWorkbook))], {
    stickyRowsCount: 1,
  }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}
