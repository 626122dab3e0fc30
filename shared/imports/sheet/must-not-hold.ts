import { type RefusedCode, refusedName } from "#shared/kernel/refused-fields.ts";
import { spaced } from "./heading.ts";
import type { Table } from "./table.ts";

/** Further words by which sheets call what the list of refused fields names. */
const alsoCalled: readonly { readonly words: RegExp; readonly code: RefusedCode }[] = [
  {
    words:
      /^ss$|\bss\s*(?:#|n\b|no\b|num)|\bsoc(?:ial)?\.?\s*(?:sec|#|no\b|num)|^soc(?:ial)?\.?$|\bi?tin\b|\btax\s?id/u,
    code: "refused.ssn",
  },
  { words: /\bhiv\b|\baids\b/u, code: "refused.hiv" },
  { words: /\bhep\b|\bhepatitis\b|\bhcv\b|\bhbv\b/u, code: "refused.hepatitis" },
  {
    words: /\bimmigra|\bcitizen|^visa|\balien\b|\bgreen\s?card|\bundocumented|\ba-?\s?number\b|\ba#/u,
    code: "refused.immigration",
  },
  { words: /\b(?:counsell?ing|therapy)\s+notes?/u, code: "refused.counseling_notes" },
];

/** What a heading says its column holds, if a house must not hold it: the list that referrals are held to. */
export function refusedBy(heading: string): RefusedCode | undefined {
  const name = spaced(heading);
  return refusedName(heading) ?? alsoCalled.find(({ words }) => words.test(name))?.code;
}

/** A Social Security number as it is written: in three groups, or after its name. */
const grouped = /(?<![\d-])\d{3}([\s.\u2010-\u2015-]{1,3})\d{2}\1\d{4}(?![\d-])/gu;
const called = /(\b(?:ssn?|soc(?:ial)?(?:\s*sec(?:urity)?)?)\b[^\d\n]{0,20})\d[\d\s-]{2,11}\d/giu;

/** The same cell without such numbers. */
const without = (cell: string): string => cell.replace(grouped, "[removed]").replace(called, "$1[removed]");

/** A table with nothing in it that a house must not hold: what was dropped, and in how many cells numbers were removed. */
export function withoutRefused(table: Table): {
  table: Table;
  refused: readonly RefusedCode[];
  removed: number;
} {
  const codes = table.columns.map((heading, column) => refusedBy(heading) ?? refusedByCells(table, column));
  let removed = 0;
  const kept = (cells: readonly string[]) => cells.filter((_, column) => codes[column] === undefined);
  const cleaned = (cell: string) => {
    const clean = without(cell);
    if (clean !== cell) removed += 1;
    return clean;
  };
  const rows = table.rows.map(({ at, cells }) => ({ at, cells: kept(cells).map(cleaned) }));
  const columns = kept(table.columns).map(without);
  const refused = [...new Set(codes.filter((code) => code !== undefined))];
  return { table: { ...table, columns, rows }, refused, removed };
}

/** A column whose cells are such numbers, whatever it is called. */
function refusedByCells({ rows }: Table, column: number): RefusedCode | undefined {
  const said = rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  const numbers = said.filter((cell) => cell.replace(grouped, "").trim() === "");
  return numbers.length > 0 && numbers.length * 2 > said.length ? "refused.ssn" : undefined;
}
