import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { type Draw, drawOf, isSelected, threshold } from "#shared/records/selection/draw.ts";
import { exactInterval } from "#shared/records/selection/interval.ts";
import type { Line } from "#shared/records/selection/line.ts";
import { fixed, tell } from "./house.ts";

const [day] = tell({ days: 1 }).days;
if (!day) throw new Error("No day");
const { net, house } = day.header;
const R = fixed("R").toString("hex");

const draws = 1_000_000;
const keys = Array.from({ length: 1000 }, (_, at) => fixed(`key ${at}`).toString("hex"));
const tokens = Array.from({ length: 1000 }, (_, at) => fixed(`token ${at}`).toString("base64url"));

/** A key as HMAC-SHA256 mixes it into its inner and outer hash (RFC 2104). */
const padded = keys.map((key) => {
  const block = Buffer.alloc(64);
  block.set(Buffer.from(key, "hex"));
  return { inner: block.map((byte) => byte ^ 0x36), outer: block.map((byte) => byte ^ 0x5c) };
});

/** The HMACs of one text, with each key in turn, as latin1: two hashes each take a third of `createHmac`'s time. */
function* hmacs(text: string): Generator<string> {
  const inner = Buffer.concat([Buffer.alloc(64), Buffer.from(text)]);
  const outer = Buffer.alloc(96);
  for (const key of padded) {
    inner.set(key.inner);
    outer.set(key.outer);
    outer.write(hash("sha256", inner, "binary"), 64, "latin1");
    yield hash("sha256", outer, "binary");
  }
}

/** How far counts lie from what chance alone gives, in standard deviations (chi-square, Wilson and Hilferty). */
function strangeness(counts: readonly number[], expected: number): number {
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const free = counts.length - 1;
  return (Math.cbrt(chi / free) - (1 - 2 / (9 * free))) / Math.sqrt(2 / (9 * free));
}

test("over a million draws, days and residents, x is uniform, and so are pairs of following days", () => {
  const first = new Uint32Array(256);
  const low = new Uint32Array(256);
  const pairs = new Uint32Array(256);
  for (const token of tokens) {
    const draw: Draw = { v: 1, net, house, date: "2026-11-01", round: 1, R, token };
    // A million times `drawOf` would canonicalize the same text again and again.
    let before: number | undefined;
    for (const x of hmacs(canonical(draw))) {
      if (before === undefined)
        expect(drawOf(keys[0] ?? "", draw)).toBe(Buffer.from(x, "latin1").readBigUInt64BE());
      const top = x.charCodeAt(0);
      first[top] = (first[top] ?? 0) + 1;
      const bottom = x.charCodeAt(7);
      low[bottom] = (low[bottom] ?? 0) + 1;
      if (before !== undefined) {
        const pair = (before & 0xf0) | (top >> 4);
        pairs[pair] = (pairs[pair] ?? 0) + 1;
      }
      before = top;
    }
  }
  expect(Math.abs(strangeness([...first], draws / 256))).toBeLessThan(4);
  expect(Math.abs(strangeness([...low], draws / 256))).toBeLessThan(4);
  expect(Math.abs(strangeness([...pairs], (draws - tokens.length) / 256))).toBeLessThan(4);
});

test("as many are selected as the odds say, and yesterday's selection says nothing of today's", () => {
  const p = threshold({ chances: 1, of: 7 });
  let selected = 0;
  const after = { selected: [0, 0], passed: [0, 0] };
  for (const token of tokens.slice(0, 60)) {
    const line: Line = { v: 1, token, status: "pool", p };
    let before = false;
    for (const key of keys) {
      const now = isSelected(line, day.header, key, R);
      const which = before ? after.selected : after.passed;
      which[0] = (which[0] ?? 0) + (now ? 1 : 0);
      which[1] = (which[1] ?? 0) + 1;
      selected += now ? 1 : 0;
      before = now;
    }
  }
  for (const [hits = 0, of = 0] of [[selected, 60_000], after.selected, after.passed]) {
    const { low, high } = exactInterval(hits, of, 0.9999);
    expect(low).toBeLessThan(1 / 7);
    expect(high).toBeGreaterThan(1 / 7);
  }
});
