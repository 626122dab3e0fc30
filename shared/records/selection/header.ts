import type { Instant } from "#shared/kernel/instant.ts";
import { keyNumber } from "./chain.ts";
import { bytesOf, type Hex, hashOf } from "./hash.ts";
import { type Period, policyOf } from "./period.ts";
import { roundAt } from "./round.ts";
import type { Tree } from "./tree.ts";

/** One local date of a house. Its hash is public before the round; the header itself goes to residents only. */
export interface Header {
  readonly v: 1;
  readonly net: string;
  readonly house: string;
  /** House-local. One header a date. */
  readonly date: string;
  /** Which key of the period. */
  readonly i: number;
  readonly instantUTC: Instant;
  readonly round: number;
  /** Hash of the period as it was published. */
  readonly policy: Hex;
  /** Lines in the tree: residents of the house. */
  readonly n: number;
  readonly root: Hex;
  /** Hash of the header before it, of whatever period; for the house's first, of its period. */
  readonly prev: Hex;
}

interface Day {
  readonly date: string;
  readonly instant: Instant;
  readonly tree: Pick<Tree, "n" | "root">;
  /** Hash of the header before it, if there is one. */
  readonly prev?: Hex | undefined;
}

/** @throws RangeError if the date is not in the period */
export function headerOf(period: Period, { date, instant, tree, prev }: Day): Header {
  const i = keyNumber(period.first, date);
  if (i < 1 || i > period.days) throw new RangeError("The date is outside the period");
  const policy = policyOf(period);
  return {
    v: 1,
    net: period.net,
    house: period.house,
    date,
    i,
    instantUTC: instant,
    round: roundAt(instant),
    policy,
    n: tree.n,
    root: tree.root,
    prev: prev ?? policy,
  };
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** @see codeOf */
export const hallwayCode = (header: Header): string => codeOf(hashOf(header));

/**
 * The code that hangs in the hallway: the first 160 bits of the header's hash in Crockford's base 32. With 100 bits two
 * headers with one code could be found in advance (2^50 tries).
 */
export function codeOf(hash: Hex): string {
  const bits = [...bytesOf(hash).subarray(0, 20)].map((byte) => byte.toString(2).padStart(8, "0"));
  const fives = bits.join("").match(/.{5}/g) ?? [];
  const letters = fives.map((five) => alphabet[Number.parseInt(five, 2)]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}
