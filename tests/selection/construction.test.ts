import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { keyBack, keyBefore, keyNumber, newKey, provesKey } from "#shared/records/selection/chain.ts";
import { drawOf, isSelected, randomnessOf, threshold } from "#shared/records/selection/draw.ts";
import { hashOf, sha256 } from "#shared/records/selection/hash.ts";
import { hallwayCode, headerOf } from "#shared/records/selection/header.ts";
import { lineOf, newToken } from "#shared/records/selection/line.ts";
import { policyOf } from "#shared/records/selection/period.ts";
import {
  instantOf,
  isDevelopment,
  isInTime,
  publishBy,
  quicknetKey,
  roundAt,
  timeOfRound,
} from "#shared/records/selection/round.ts";
import { isInTree, leafOf, treeOf } from "#shared/records/selection/tree.ts";
import { verifyRound } from "#shared/records/selection/verify-round.ts";
import { beaconKey, fixed, signed, tell } from "./house.ts";

interface Quicknet {
  readonly info: { readonly public_key: string; readonly genesis_time: number; readonly period: number };
  readonly rounds: readonly {
    readonly round: number;
    readonly randomness: string;
    readonly signature: string;
  }[];
}
const quicknet: Quicknet = JSON.parse(readFileSync("tests/data/drand/quicknet.json", "utf8"));

test("rounds of drand's quicknet are verified, and no other round, signature or key passes for them", () => {
  const { info, rounds } = quicknet;
  expect(quicknetKey).toBe(info.public_key);
  expect([quicknetKey, beaconKey].map(isDevelopment)).toEqual([false, true]);
  expect(timeOfRound(1).epochMilliseconds).toBe(info.genesis_time * 1000);
  for (const { round, randomness, signature } of rounds) {
    expect(verifyRound({ round, signature }, quicknetKey)).toBe(true);
    expect(randomnessOf(signature)).toBe(randomness);
  }
  const [one, other] = rounds;
  if (!one || !other) throw new Error("No rounds");
  expect(verifyRound({ ...one, round: one.round + 1 }, quicknetKey)).toBe(false);
  expect(verifyRound({ ...one, signature: other.signature }, quicknetKey)).toBe(false);
  expect(verifyRound(one, beaconKey)).toBe(false);
  expect(verifyRound(signed(one.round), quicknetKey)).toBe(false);
  expect(verifyRound(signed(one.round), beaconKey)).toBe(true);
  for (const signature of ["", "00", one.signature.toUpperCase(), `${one.signature}00`, "c0".padEnd(96, "0")])
    expect(verifyRound({ round: one.round, signature }, quicknetKey)).toBe(false);
});

test("a key of the chain proves all keys before it, down to the published one, and none after it", () => {
  const last = newKey();
  const k0 = keyBack(last, 30);
  expect(provesKey(last, 30, k0)).toBe(true);
  expect(provesKey(keyBack(last, 12), 18, k0)).toBe(true);
  expect(provesKey(keyBack(last, 12), 17, k0)).toBe(false);
  expect(provesKey(newKey(), 30, k0)).toBe(false);
  expect(provesKey(`${last}00`, 30, k0)).toBe(false);
  expect(keyBefore("00".repeat(32))).toBe(sha256("pl/chain/1", new Uint8Array(32)).toString("hex"));
  expect(keyNumber("2026-10-31", "2026-10-31")).toBe(1);
  expect(keyNumber("2026-10-31", "2026-11-02")).toBe(3);
});

test("each line has a path to the root, whatever the order of the lines; no other line, place or size passes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (n, pick, other) => {
      const lines = Array.from({ length: n }, (_, at) =>
        lineOf("pool", "5", fixed(`${at}`).toString("base64url")),
      );
      const tree = treeOf(lines);
      expect(treeOf(lines.toReversed()).root).toBe(tree.root);
      const line = lines[pick % n] ?? lineOf("pool", "0");
      const path = tree.path(line);
      expect(isInTree(line, path, n, tree.root)).toBe(true);
      expect(isInTree({ ...line, status: "away" }, path, n, tree.root)).toBe(false);
      expect(isInTree(line, { ...path, at: (path.at + 1 + (other % n)) % (n + 1) }, n, tree.root)).toBe(
        false,
      );
      expect(isInTree(line, { ...path, beside: [...path.beside, tree.root] }, n, tree.root)).toBe(false);
      expect(isInTree(line, { ...path, beside: path.beside.slice(1) }, n, tree.root)).toBe(n === 1);
    }),
    { seed: 16, numRuns: 150 },
  );
});

test("trees have the shape of RFC 6962: three leaves are two and one, none is the hash of nothing", () => {
  const lines = [lineOf("pool", "1"), lineOf("away", "1"), lineOf("excused:work", "1")];
  const [a, b, c] = lines
    .map(leafOf)
    .sort()
    .map((hex) => Buffer.from(hex, "hex"));
  if (!a || !b || !c) throw new Error("No leaves");
  const joined = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1), left, right);
  expect(treeOf(lines).root).toBe(joined(joined(a, b), c).toString("hex"));
  expect(treeOf([]).root).toBe(sha256("").toString("hex"));
  const [line] = lines;
  expect(() => treeOf([...lines, ...(line ? [line] : [])])).toThrow(RangeError);
  expect(() => treeOf(lines).path(lineOf("pool", "1"))).toThrow(RangeError);
});

test("a header pins its period, its tree and the header before it; a date outside the period has none", () => {
  const { period, days } = tell();
  const [first, second] = days;
  if (!first || !second) throw new Error("No days");
  expect(first.header).toMatchObject({ i: 1, n: 3, policy: policyOf(period), prev: policyOf(period) });
  expect(second.header).toMatchObject({ i: 2, prev: hashOf(first.header) });
  const { tree } = first;
  const at = (date: string) => () => headerOf(period, { date, tree, instant: first.header.instantUTC });
  expect(at("2026-10-31")).toThrow(RangeError);
  expect(at("2026-11-04")).toThrow(RangeError);
  for (const changed of [{ k0: newKey() }, { beacon: quicknetKey }, { rules: newKey() }, { days: 4 }])
    expect(policyOf({ ...period, ...changed })).not.toBe(policyOf(period));
  expect(hallwayCode(first.header)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(hallwayCode(second.header)).not.toBe(hallwayCode(first.header));
});

test("the round is the first at or after the instant, over both clock changes", () => {
  expect(roundAt("2023-08-23T15:09:27.000Z")).toBe(1);
  expect(roundAt("2023-08-23T15:09:27.001Z")).toBe(2);
  expect(roundAt("2023-08-23T15:09:30.000Z")).toBe(2);
  const zone = "America/Los_Angeles";
  // 2:30 is skipped on one day and comes twice on the other.
  expect(instantOf("2026-03-08", "02:30", zone)).toBe("2026-03-08T10:30:00.000Z");
  expect(instantOf("2026-11-01", "01:30", zone)).toBe("2026-11-01T08:30:00.000Z");
  const noon = (date: string) => Date.parse(instantOf(date, "12:00", zone));
  expect(noon("2026-03-08") - noon("2026-03-07")).toBe(23 * 3_600_000);
  expect(noon("2026-11-01") - noon("2026-10-31")).toBe(25 * 3_600_000);
  fc.assert(
    fc.property(fc.integer({ min: 1_692_803_367_000, max: 4_000_000_000_000 }), (ms) => {
      const round = roundAt(new Date(ms).toISOString());
      const waits = timeOfRound(round).epochMilliseconds - ms;
      expect(waits).toBeGreaterThanOrEqual(0);
      expect(waits).toBeLessThan(3000);
    }),
    { seed: 16 },
  );
  const round = roundAt("2026-11-01T13:30:00.000Z");
  expect(publishBy(round)).toBe("2026-11-01T13:20:00.000Z");
  expect(isInTime("2026-11-01T13:20:00.000Z", round)).toBe(true);
  expect(isInTime("2026-11-01T13:20:00.001Z", round)).toBe(false);
});

test("odds are a threshold of 2^64; only who is in the pool and below it is selected", () => {
  expect(threshold({ chances: 1, of: 2 })).toBe("9223372036854775808");
  expect(threshold({ chances: 1, of: 3 })).toBe("6148914691236517205");
  expect(threshold({ chances: 0, of: 7 })).toBe("0");
  expect(threshold({ chances: 1, of: 1 })).toBe("18446744073709551616");
  for (const odds of [
    { chances: 2, of: 1 },
    { chances: -1, of: 2 },
    { chances: 0.5, of: 2 },
    { chances: 1, of: 0 },
  ])
    expect(() => threshold(odds)).toThrow(RangeError);
  const { days } = tell();
  const [day] = days;
  if (!day) throw new Error("No days");
  const { header, key, signature } = day;
  const R = randomnessOf(signature);
  const { v, net, house, date, round } = header;
  const token = newToken();
  const x = drawOf(key, { v, net, house, date, round, R, token });
  const of = (p: bigint, status: "pool" | "away" = "pool") =>
    isSelected(lineOf(status, String(p), token), header, key, R);
  expect(of(x)).toBe(false);
  expect(of(x + 1n)).toBe(true);
  expect(of(2n ** 64n, "away")).toBe(false);
  expect(of(2n ** 64n)).toBe(true);
  expect(of(0n)).toBe(false);
});
