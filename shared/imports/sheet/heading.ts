/** What the headings of a table are told by. */
export interface Headings {
  /** Whether a cell reads as the heading of a column we know. */
  knows(cell: string): boolean;
  /** What a table with such columns is about. */
  about(columns: readonly string[]): string;
  /** Whether rows of such a table have to name a house, and no column does. */
  lacksHouse(columns: readonly string[]): boolean;
}

/** A heading as it is compared: `house_name` and `houseName` are `house name`. */
export const spaced = (heading: string): string =>
  heading
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/[_\s]+/gu, " ")
    .toLowerCase()
    .trim();

type Row = { readonly cells: readonly string[] };

/** Rows from the top among which the heading is looked for. */
const looked = 60;
/** A date, a number, an amount, a phone or an address: no heading. */
const value = /^[\s$€£(+-]*\d[\d\s$.,:/()%+-]*(?:[ap]m)?$|@/iu;

const filled = ({ cells }: Row): string[] => cells.filter((cell) => cell !== "");

/**
 * The row that holds the headings: of those without a value, the first that has nearly as many headings we know as any
 * other. Where none has two, the first that is half as full as the fullest. `found` is false then.
 */
export function findHeading(rows: readonly Row[], { knows }: Headings): { at: number; found: boolean } {
  const scores = rows.slice(0, looked).map((row) => {
    const cells = filled(row);
    return cells.some((cell) => value.test(cell)) ? 0 : cells.filter(knows).length;
  });
  const enough = Math.max(2, 0.75 * Math.max(0, ...scores));
  const at = scores.findIndex((score) => score >= enough);
  if (at >= 0) return { at, found: true };
  const widths = rows.slice(0, looked).map((row) => filled(row).length);
  const half = Math.max(...widths) / 2;
  return {
    at: Math.max(
      0,
      widths.findIndex((width) => width >= half),
    ),
    found: false,
  };
}
