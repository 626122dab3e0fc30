import type { Temporal } from "temporal-polyfill";
import { type PartnerKey, usageEntity } from "#shared/records/door/entities.ts";
import type { Table } from "#shared/table/table.ts";
import { tally } from "#shared/table/tally.ts";

/** A key's requests are counted in windows of this length. */
export const windowSeconds = 60;

/** The values of the rate limit headers. */
export interface RateFigures {
  /** Requests allowed in one window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Requests left in this window, never below 0. */
  readonly remaining: number;
  /** Whole seconds until the rate window ends. */
  readonly resetSeconds: number;
  /** Whether this request exceeds the limit. */
  readonly exceeded: boolean;
}

/** Counts one request of a key. Windows are whole minutes, so that all instances agree. */
export async function countUsage(
  door: Table,
  key: Pick<PartnerKey, "network" | "key">,
  perMinute: number,
  now: Temporal.Instant,
): Promise<RateFigures> {
  const seconds = Math.floor(now.epochMilliseconds / 1000);
  const window = seconds - (seconds % windowSeconds);
  const count = await tally(door, usageEntity, { network: key.network, key: key.key, window });
  return {
    limit: perMinute,
    windowSeconds,
    remaining: Math.max(0, perMinute - count),
    resetSeconds: window + windowSeconds - seconds,
    exceeded: count > perMinute,
  };
}
