import { expect, test } from "vitest";
import { threshold } from "#shared/records/selection/draw.ts";
import { exactInterval } from "#shared/records/selection/interval.ts";
import { predictabilityOf } from "#shared/records/selection/predictability.ts";
import { type Rules, ruledStatus } from "#shared/records/selection/rules.ts";

const oneIn = (of: number, more: Pick<Rules, "gap" | "cap"> = {}): Rules => ({
  v: 1,
  p: threshold({ chances: 1, of }),
  ...more,
});

test("a gap and a cap look only at a person's own earlier selections", () => {
  const gap = oneIn(7, { gap: 2 });
  expect([1, 2, 3].map((ago) => ruledStatus(gap, [ago]))).toEqual(["excused:gap", "excused:gap", "pool"]);
  const cap = oneIn(7, { cap: 2 });
  expect(ruledStatus(cap, [6])).toBe("pool");
  expect(ruledStatus(cap, [6, 1])).toBe("excused:cap");
  expect(ruledStatus(cap, [7, 1])).toBe("pool");
  // A selection of today or of a day to come decides nothing.
  expect(ruledStatus(oneIn(7, { gap: 3, cap: 1 }), [0, -1])).toBe("pool");
  expect(ruledStatus(oneIn(7), [1, 2, 3])).toBe("pool");
});

test("what a gap or cap lets residents know in advance is a number, and nothing without them", () => {
  expect(predictabilityOf(oneIn(7))).toMatchObject({ safeInARow: 0, safeShare: 0 });
  expect(predictabilityOf(oneIn(7)).perDay).toBeCloseTo(1 / 7, 12);
  // A cycle with a gap of g is g safe days, then 1/p days until the next selection.
  const gap = predictabilityOf(oneIn(7, { gap: 3 }));
  expect(gap.safeInARow).toBe(3);
  expect(gap.safeShare).toBeCloseTo(3 / 10, 9);
  expect(gap.perDay).toBeCloseTo(1 / 10, 9);
  // One in any seven days is a gap of six.
  expect(predictabilityOf(oneIn(7, { cap: 1 }))).toEqual(predictabilityOf(oneIn(7, { gap: 6 })));
  // Every day, two in seven at most: two selections, five safe days, over and over.
  const week = predictabilityOf(oneIn(1, { cap: 2 }));
  expect(week.safeInARow).toBe(5);
  expect(week.safeShare).toBeCloseTo(5 / 7, 9);
  const both = predictabilityOf(oneIn(4, { gap: 1, cap: 2 }));
  expect(both.safeInARow).toBe(4);
  expect(both.safeShare).toBeGreaterThan(predictabilityOf(oneIn(4, { gap: 1 })).safeShare);
});

test("the interval is Clopper and Pearson's exact one", () => {
  const values: readonly (readonly [
    hits: number,
    trials: number,
    confidence: number,
    low: number,
    high: number,
  ])[] = [
    [4, 20, 0.9, 0.071354, 0.401029], // NIST/SEMATECH e-Handbook 7.2.4.1
    [682, 925, 0.95, 0.7076683, 0.7654066], // R, ?binom.test
    [0, 10, 0.95, 0, 1 - 0.025 ** (1 / 10)], // closed forms
    [10, 10, 0.95, 0.025 ** (1 / 10), 1],
    [1, 10, 0.95, 0.002528579, 0.4450161], // R
    [0, 0, 0.95, 0, 1],
    // Far from the middle nothing underflows; by the sum of all terms, in Python.
    [20_000, 140_000, 0.95, 0.14102798, 0.14470111],
  ];
  for (const [hits, trials, confidence, low, high] of values) {
    const interval = exactInterval(hits, trials, confidence);
    expect(interval.low).toBeCloseTo(low, 5);
    expect(interval.high).toBeCloseTo(high, 5);
  }
  for (const [hits, trials] of [
    [-1, 5],
    [6, 5],
    [0.5, 5],
  ] as const)
    expect(() => exactInterval(hits, trials)).toThrow(RangeError);
});
