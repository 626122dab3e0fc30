import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { compareInstants, hasCome, instantSchema, isBefore, stamp } from "#shared/kernel/instant.ts";
import { sourcesIn } from "../support/source.ts";

/** Any moment from 1970 to 2199, to the nanosecond, often a full second or close to another. */
const moment = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 7_258_118_399 }), fc.constantFrom(0, 1, 1_772_470_800)),
    fc.oneof(
      fc.integer({ min: 0, max: 999_999_999 }),
      fc.constantFrom(0, 1, 1_000_000, 123_000_000, 999_999_999),
    ),
  )
  .map(([seconds, nano]) =>
    Temporal.Instant.fromEpochNanoseconds(BigInt(seconds) * 1_000_000_000n + BigInt(nano)),
  );
const sign = (one: number) => Math.sign(one);

test("stamps sort as text in time order, also within one second", () => {
  fc.assert(
    fc.property(moment, moment, (a, b) => {
      const [one, other] = [stamp(a), stamp(b)];
      expect(sign(one < other ? -1 : one > other ? 1 : 0)).toBe(
        sign(a.epochMilliseconds - b.epochMilliseconds),
      );
      expect(compareInstants(one, other)).toBe(one < other ? -1 : one > other ? 1 : 0);
      expect(isBefore(one, other)).toBe(one < other);
    }),
  );
});

test("a stamp parses back to its time, to the millisecond, and is valid in a record", () => {
  fc.assert(
    fc.property(moment, (at) => {
      const text = stamp(at);
      expect(instantSchema.parse(text)).toBe(text);
      expect(Temporal.Instant.from(text).epochMilliseconds).toBe(at.epochMilliseconds);
    }),
  );
  expect(stamp(Temporal.Instant.from("2026-03-02T17:00:00Z"))).toBe("2026-03-02T17:00:00.000Z");
});

test("an instant has come at exactly its time, in either notation", () => {
  const now = Temporal.Instant.from("2026-03-02T17:00:00.123456Z");
  expect(hasCome("2026-03-02T17:00:00Z", now)).toBe(true); // as text, "…00Z" sorts later
  expect(hasCome(stamp(now), now)).toBe(true);
  expect(hasCome("2026-03-02T17:00:00.124Z", now)).toBe(false);
});

test("no other text is valid as an instant in a record", () => {
  for (const other of [
    "",
    "2026-03-02",
    "2026-03-02T17:00:00Z",
    "2026-03-02T17:00:00.1Z",
    "2026-03-02T17:00:00.000+01:00",
    "2026-03-02T25:00:00.000Z",
    1772470800000,
    null,
  ])
    expect([other, instantSchema.safeParse(other).success]).toEqual([other, false]);
});

test("nothing writes an instant but `stamp`: two precisions in one table have no order", () => {
  const now =
    /\bnow(?:\(\))?(?:\.(?:add|subtract|round)\([^()]*(?:\([^()]*\)[^()]*)*\))*\s*\.toString\((?!\)\.slice\(0, 10\))/;
  const written =
    /(?:Instant\.(?:from|fromEpochMilliseconds)\([^()]*\)(?:\s*\.(?:add|subtract|round)\([^()]*\))*|toInstant\(\))\s*\.toString\(/;
  const others = ["shared", "functions"]
    .flatMap(sourcesIn)
    .filter(({ path }) => !path.startsWith("shared/kernel/"))
    .filter(({ text }) => now.test(text) || written.test(text));
  expect(others.map(({ path }) => path)).toEqual([]);
});
