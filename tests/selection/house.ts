import { Temporal } from "temporal-polyfill";
import type { SignedRound } from "#shared/kernel/ports.ts";
import { keyBack } from "#shared/records/selection/chain.ts";
import { isSelected, randomnessOf, threshold } from "#shared/records/selection/draw.ts";
import { type Hex, hashOf, sha256 } from "#shared/records/selection/hash.ts";
import { type Header, headerOf } from "#shared/records/selection/header.ts";
import { type Line, type LineStatus, lineOf } from "#shared/records/selection/line.ts";
import type { Period } from "#shared/records/selection/period.ts";
import { instantOf } from "#shared/records/selection/round.ts";
import { daysAgo, type Rules, ruledStatus } from "#shared/records/selection/rules.ts";
import { type Tree, treeOf } from "#shared/records/selection/tree.ts";
import { keyPairOf, signRound } from "#shared/records/selection/verify-round.ts";

/** 32 bytes that a label always gives: tests choose what must be random. */
export const fixed = (label: string): Buffer => sha256("test ", label);

const ofBeacon = keyPairOf(Buffer.concat([fixed("beacon"), fixed("beacon")]).subarray(0, 48));
export const beaconKey = ofBeacon.publicKey;
export const signed = (round: number): SignedRound => signRound(ofBeacon.secret, round);

export interface Day {
  readonly header: Header;
  readonly lines: readonly Line[];
  readonly tree: Tree;
  readonly signature: Hex;
  readonly key: Hex;
}

export interface Told {
  readonly period: Period;
  readonly rules: Rules;
  readonly days: readonly Day[];
}

/** A house's days as the construction tells them, with the development beacon. */
export function tell(
  given: {
    readonly house?: string;
    readonly first?: string;
    readonly days?: number;
    readonly statuses?: readonly LineStatus[];
    readonly rules?: Rules;
    readonly prev?: Hex;
  } = {},
): Told {
  const {
    house = "h_maple",
    first = "2026-11-01",
    days = 3,
    statuses = ["pool", "pool", "away"],
    prev,
  } = given;
  const rules: Rules = given.rules ?? { v: 1, p: threshold({ chances: 1, of: 3 }) };
  const last = fixed(`${house} ${first}`).toString("hex");
  const key = (i: number) => keyBack(last, days - i);
  const period: Period = {
    v: 1,
    net: "n_lantern",
    house,
    first,
    days,
    k0: key(0),
    beacon: beaconKey,
    rules: hashOf(rules),
  };
  const told: Day[] = [];
  const selectedOn = statuses.map((): string[] => []);
  for (let at = 0; at < days; at += 1) {
    const date = Temporal.PlainDate.from(first).add({ days: at }).toString();
    const lines = statuses.map((status, who) => {
      const ruled = status === "pool" ? ruledStatus(rules, daysAgo(date, selectedOn[who] ?? [])) : status;
      return lineOf(ruled, rules.p, fixed(`${house} ${date} ${who}`).toString("base64url"));
    });
    const tree = treeOf(lines);
    const before = told.at(-1)?.header;
    const header = headerOf(period, {
      date,
      instant: instantOf(date, "05:30", "America/Los_Angeles"),
      tree,
      prev: before ? hashOf(before) : prev,
    });
    const { signature } = signed(header.round);
    const day: Day = { header, lines, tree, signature, key: key(at + 1) };
    for (const [who, line] of lines.entries())
      if (isSelected(line, header, day.key, randomnessOf(signature))) selectedOn[who]?.push(date);
    told.push(day);
  }
  return { period, rules, days: told };
}
