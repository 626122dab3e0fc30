import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { inquiryWindow } from "#shared/records/door/entities.ts";
import type { Table } from "#shared/table/table.ts";
import { tally } from "#shared/table/tally.ts";

/**
 * Limits on public form submissions. A house or a clinic shares one address, so an address may send several;
 * the daily limit is what a few people can call back. What is over a limit waits apart, up to `apart`.
 */
export const inquiryLimits = {
  address: { most: 6, seconds: 3600 },
  burst: { most: 30, seconds: 600 },
  day: { most: 200, seconds: 86_400 },
  /** One form, sent again and again. */
  form: { most: 10, seconds: 86_400 },
  apart: { most: 500, seconds: 86_400 },
  apartOfAddress: { most: 20, seconds: 86_400 },
} as const;

/**
 * Counts one submission. `address` is a keyed hash, never an address. Windows are fixed, so all instances
 * agree.
 */
export async function countInquiry(
  door: Table,
  { network, address, form }: { network: Id<"network">; address: string; form: string },
  now: Temporal.Instant,
): Promise<"fine" | "apart" | "full" | "repeated"> {
  const times = (from: string, rule: { readonly most: number; readonly seconds: number }) => {
    const seconds = Math.floor(now.epochMilliseconds / 1000);
    const window = seconds - (seconds % rule.seconds);
    const value = { network, from, window, seconds: rule.seconds };
    return tally(door, inquiryWindow, value);
  };
  const count = async (...[from, rule]: Parameters<typeof times>) => (await times(from, rule)) > rule.most;
  // A repeat counts no further. Should it come first after all, it waits apart.
  const sent = await times(`form-${form}`, inquiryLimits.form);
  if (sent > 1) return sent > inquiryLimits.form.most ? "repeated" : "apart";
  // An address over its limit does not use up the network's.
  const over =
    (await count(address, inquiryLimits.address)) ||
    (await count("burst", inquiryLimits.burst)) ||
    (await count("day", inquiryLimits.day));
  if (!over) return "fine";
  if (await count(`apart-${address}`, inquiryLimits.apartOfAddress)) return "full";
  return (await count("apart", inquiryLimits.apart)) ? "full" : "apart";
}
