/** An amount: a number in a file, also where it is negative. */
interface Dollars {
  readonly cents: number;
}
export type Cell = string | number | Dollars | null;

/** A column heading, and a row's cell under it. */
export type Column<R> = readonly [heading: string, of: (row: R) => Cell];

/** An amount, empty where none is known. */
export const dollars = (cents: number | null | undefined): Cell =>
  cents === null || cents === undefined ? "" : { cents };
