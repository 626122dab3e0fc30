import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { bytesOf, type Hex, sha256 } from "./hash.ts";

/** The last key of a period. All others come from it, so it is the only secret to keep. */
export const newKey = (): Hex => randomBytes(32).toString("hex");

export const keyBefore = (key: Hex): Hex => sha256("pl/chain/1", bytesOf(key)).toString("hex");

/** The key that lies so many steps before this one. */
export function keyBack(key: Hex, steps: number): Hex {
  let back = key;
  for (let step = 0; step < steps; step += 1) back = keyBefore(back);
  return back;
}

/** Whether a revealed key is the i-th after the published K_0. */
export const provesKey = (key: Hex, i: number, k0: Hex): boolean =>
  /^[0-9a-f]{64}$/.test(key) && keyBack(key, i) === k0;

/** Which key of the period is a date's: 1 for the first date. A date that was missed uses up its key. */
export const keyNumber = (first: string, date: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(date), { largestUnit: "day" }).days + 1;
