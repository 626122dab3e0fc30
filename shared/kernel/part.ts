/** How much of a long list a page shows. */
const rowsAPart = 30;

/** A part of a long list, which one it is (from 1), and of how many. */
export interface Part<T> {
  readonly rows: readonly T[];
  readonly number: number;
  readonly parts: number;
  /** How many rows come before it, and how many there are. */
  readonly before: number;
  readonly all: number;
}

/** Of a list that was read whole and is in order, the part that was asked for; the first where none is. */
export function partOf<T>(all: readonly T[], asked: string | undefined): Part<T> {
  const parts = Math.max(1, Math.ceil(all.length / rowsAPart));
  const number = Math.min(parts, /^[1-9]\d{0,4}$/.test(asked ?? "") ? Number(asked) : 1);
  const before = (number - 1) * rowsAPart;
  return { rows: all.slice(before, before + rowsAPart), number, parts, before, all: all.length };
}
