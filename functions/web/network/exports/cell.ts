/** An amount: a number in a file, also where it is negative. */
interface Dollars {
  readonly cents: number;
}
export type Cell = string | number | Dollars | null;

/** The columns of a file. Their headings are in the language of the request. */
export type Columns<R> = readonly (readonly [heading: string, of: (row: R) => Cell])[];

/** An amount, empty where none is known. */
export const dollars = (cents: number | null | undefined): Cell =>
  cents === null || cents === undefined ? "" : { cents };
