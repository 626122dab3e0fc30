import { type Hex, hashOf } from "./hash.ts";

/**
 * What is published before a period begins. Its hash is the `policy` of each header, so that no header can be moved to
 * another chain of keys, another beacon or other rules.
 */
export interface Period {
  readonly v: 1;
  /** Public handles of the network and the house: opaque, no names. */
  readonly net: string;
  readonly house: string;
  /** The house-local date of key 1. */
  readonly first: string;
  readonly days: number;
  readonly k0: Hex;
  /** Public key of the beacon, hex. */
  readonly beacon: Hex;
  /** Hash of the rules that hold in this period. */
  readonly rules: Hex;
}

export const policyOf = ({ v, net, house, first, days, k0, beacon, rules }: Period): Hex =>
  hashOf({ v, net, house, first, days, k0, beacon, rules });
