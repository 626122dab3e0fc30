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
