import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { inquiryWindow } from "#shared/records/door/entities.ts";
import type { Table } from "#shared/table/table.ts";
import { tally } from "#shared/table/tally.ts";

/**
 * Limits on public form submissions. A house or a clinic shares one address, so an address may send several;
 * the daily limit is what a few people can call back.
 */
export const inquiryLimits = {
  address: { most: 6, seconds: 3600 },
  burst: { most: 30, seconds: 600 },
  day: { most: 200, seconds: 86_400 },
} as const;

/**
 * Counts one submission. `address` is a keyed hash, never an address. Windows are fixed, so all instances
 * agree.
 */
export async function countInquiry(
  door: Table,
  { network, address }: { network: Id<"network">; address: string },
  now: Temporal.Instant,
): Promise<"fine" | "busy" | "full"> {
  const count = async (from: string, rule: { readonly most: number; readonly seconds: number }) => {
    const seconds = Math.floor(now.epochMilliseconds / 1000);
    const window = seconds - (seconds % rule.seconds);
    const value = { network, from, window, seconds: rule.seconds };
    return (await tally(door, inquiryWindow, value)) > rule.most;
  };
  // An address over its limit does not use up the network's.
  if (await count(address, inquiryLimits.address)) return "busy";
  if (await count("burst", inquiryLimits.burst)) return "busy";
  return (await count("day", inquiryLimits.day)) ? "full" : "fine";
}
