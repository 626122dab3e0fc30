/** Rows of a long list on one page. */
export const rowsAPart = 30;

/** One page of a long list: its number (from 1), and how many there are. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly number: number;
  readonly parts: number;
  /** Rows before it, and rows in total. */
  readonly before: number;
  readonly all: number;
}

/** The requested page of a sorted list that was read whole; the first if none is requested. */
export function partOf<T>(all: readonly T[], asked: string | undefined): Part<T> {
  const parts = Math.max(1, Math.ceil(all.length / rowsAPart));
  const number = Math.min(parts, /^[1-9]\d{0,4}$/.test(asked ?? "") ? Number(asked) : 1);
  const before = (number - 1) * rowsAPart;
  return { rows: all.slice(before, before + rowsAPart), number, parts, before, all: all.length };
}
