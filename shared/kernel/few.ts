/** Counts under it are hidden (SAMHSA outcomes; see `docs/decisions`). */
export const fewest = 11;

/** Counts, of which null is hidden; a total of null would say how many a hidden one has. */
export interface Shown {
  readonly total: number | null;
  readonly counts: (number | null)[];
}

/**
 * Counts without those that tell of a few people: each under eleven is hidden, zero too; never one alone, since others
 * would give it away; and no total beside a hidden one.
 */
export function withoutFew(counts: readonly number[]): Shown {
  const hidden = new Set(counts.flatMap((count, at) => (count < fewest ? [at] : [])));
  if (hidden.size === 1) {
    const shown = counts.map((count, at) => ({ count, at })).filter(({ at }) => !hidden.has(at));
    const least = shown.reduce((a, b) => (b.count < a.count ? b : a), shown[0] ?? { count: 0, at: 0 });
    hidden.add(least.at);
  }
  return {
    total: hidden.size > 0 ? null : counts.reduce((a, b) => a + b, 0),
    counts: counts.map((count, at) => (hidden.has(at) ? null : count)),
  };
}

/** A table of counts, of which null is hidden. */
export interface ShownTable {
  readonly rows: readonly Shown[];
  /** Of each column, and of all. */
  readonly totals: Shown;
}

/**
 * The same for rows with the same columns, that are added up both ways: no row and no column has one hidden alone, and
 * no total is beside a hidden one.
 */
export function tableWithoutFew(table: readonly (readonly number[])[]): ShownTable {
  const turned = (of: readonly (readonly (number | null)[])[]) =>
    (of[0] ?? []).map((_, at) => of.map((row) => row[at] ?? null));
  // Each pass hides more or changes nothing, so it ends.
  const hide = (cells: readonly (readonly (number | null)[])[]): (number | null)[][] =>
    cells.map((row) => withoutFew(row.map((count) => count ?? 0)).counts);
  let cells: (number | null)[][] = table.map((row) => [...row]);
  for (let before = ""; before !== JSON.stringify(cells); ) {
    before = JSON.stringify(cells);
    cells = turned(hide(turned(hide(cells))));
  }
  const total = (counts: readonly (number | null)[]): number | null =>
    counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  const columns = turned(cells).map(total);
  return {
    rows: cells.map((counts) => ({ counts, total: total(counts) })),
    totals: { counts: columns, total: total(columns) },
  };
}
