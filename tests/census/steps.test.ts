import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  type BedPast,
  keptSteps,
  nightly,
  type Step,
  stepsOf,
  together,
} from "#shared/records/census/steps.ts";

const start = Temporal.PlainDate.from("2026-01-01");
const date = (day: number): string => start.add({ days: day }).toString();
const days = 60;

const spell = fc
  .tuple(fc.nat(days), fc.option(fc.nat(20)))
  .map(([from, nights]) => ({ from: date(from), to: nights === null ? null : date(from + nights) }));
const bedPast: fc.Arbitrary<BedPast> = fc
  .record({ added: fc.nat(days), gone: fc.option(fc.nat(30)), slept: fc.array(spell, { maxLength: 5 }) })
  .map(({ added, gone, slept }) => {
    // A bed is retired only after it was added and its last stay has ended.
    const left = slept.map(({ from, to }) => (to && to > from ? to : from));
    const ends = [date(added), ...left].reduce((a, b) => (a > b ? a : b));
    const retired = gone !== null && slept.every(({ to }) => to !== null);
    return {
      added: date(added),
      gone: retired ? Temporal.PlainDate.from(ends).add({ days: gone }).toString() : null,
      slept,
    };
  });

/** The same, counted night by night. */
function counted(beds: readonly BedPast[], on: string): Omit<Step, "on"> {
  const stands = beds.filter(({ added, gone, slept }) => {
    const nights = slept.filter(({ from, to }) => to === null || from < to).map(({ from }) => from);
    const first = [added, ...nights].reduce((a, b) => (a < b ? a : b));
    return first <= on && (gone === null || on < gone);
  });
  const occupied = beds.filter(({ slept }) =>
    slept.some(({ from, to }) => from <= on && (to === null || on < to)),
  );
  return { beds: stands.length, occupied: occupied.length };
}
const all = Array.from({ length: days + 60 }, (_, at) => date(at));

describe("a house's nights", () => {
  test("equal a count night by night, for any stays recorded in any order", () => {
    fc.assert(
      fc.property(fc.array(bedPast, { maxLength: 8 }), (beds) => {
        const steps = stepsOf(beds, null);
        const nights = nightly(steps, date(0), date(days + 59));
        const cut = steps.cut ? (steps.steps[0]?.on ?? "") : "";
        expect(nights).toEqual(all.map((on) => (on < cut ? null : { on, ...counted(beds, on) })));
        expect(stepsOf([...beds].reverse(), null)).toEqual(steps);
      }),
    );
  });

  test("start only on the day from which all are known", () => {
    fc.assert(
      fc.property(fc.array(bedPast, { maxLength: 8 }), fc.nat(days), (beds, at) => {
        const nights = nightly(stepsOf(beds, date(at)), date(0), date(days + 59));
        for (const [index, on] of all.entries()) {
          if (on >= date(at) && nights[index]) expect(nights[index]).toEqual({ on, ...counted(beds, on) });
          if (on < date(at)) expect(nights[index]?.beds ?? null).toBeNull();
        }
      }),
    );
  });

  test("go back at least as many days as rows are kept, minus one", () => {
    const busy = Array.from(
      { length: 400 },
      (_, at): BedPast => ({
        added: date(0),
        gone: null,
        slept: [{ from: date(2 * at), to: date(2 * at + 1) }],
      }),
    );
    const { steps, cut } = stepsOf(busy, null);
    expect(cut).toBe(true);
    expect(steps.length).toBe(keptSteps);
    const [first, last] = [steps[0]?.on ?? "", steps.at(-1)?.on ?? ""];
    expect(Temporal.PlainDate.from(first).until(last).total("days")).toBeGreaterThanOrEqual(keptSteps - 1);
  });

  test("that pass need no write: the same steps give the next night too", () => {
    const steps = stepsOf([{ added: date(0), gone: null, slept: [{ from: date(3), to: null }] }], null);
    expect(nightly(steps, date(9), date(10))).toEqual([
      { on: date(9), beds: 1, occupied: 1 },
      { on: date(10), beds: 1, occupied: 1 },
    ]);
  });
});

test("of several houses add up", () => {
  fc.assert(
    fc.property(fc.array(fc.array(bedPast, { maxLength: 4 }), { maxLength: 5 }), (houses) => {
      const each = houses.map((beds) => stepsOf(beds, null));
      const sum = together(each);
      const nights = nightly(sum, date(0), date(days + 59));
      const cut = sum.cut ? (sum.steps[0]?.on ?? "") : "";
      expect(nights).toEqual(all.map((on) => (on < cut ? null : { on, ...counted(houses.flat(), on) })));
    }),
  );
});
