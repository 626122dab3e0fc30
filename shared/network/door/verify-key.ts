import type { Temporal } from "temporal-polyfill";
import { type PartnerKey, partnerKeyEntity } from "#shared/records/door/entities.ts";
import { isSecret } from "#shared/records/door/secret.ts";
import { parseKey } from "#shared/records/door/tokens.ts";
import type { Table } from "#shared/table/table.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { countUsage, type RateFigures } from "./count-usage.ts";

export type KeyVerdict<T> =
  /** `besides`: what was read while the request was counted. */
  | { readonly outcome: "partner"; readonly key: PartnerKey; readonly rate: RateFigures; readonly besides: T }
  | { readonly outcome: "limited"; readonly rate: RateFigures }
  | { readonly outcome: "none" };

/**
 * The partner of an API key, and how much of its rate limit is left. Two round trips: verify, then count, so
 * that a forged key uses up no one's limit. `door` is the API's door; `token` is the text after `Bearer `.
 * Suspended and unknown keys get the same answer. `read` runs side by side with the count, so no one waits for it.
 */
export async function verifyKey<T>(
  door: Table,
  token: string | undefined,
  perMinute: number,
  now: Temporal.Instant,
  read: (key: PartnerKey) => Promise<T>,
): Promise<KeyVerdict<T>> {
  const parsed = parseKey(token);
  if (!parsed) return { outcome: "none" };
  const found = await door.get(partnerKeyEntity, { pk: doors.key(parsed.network, parsed.key), sk: "K" });
  if (!found || !isSecret(parsed.secret, found.value.hash) || found.value.suspended) {
    return { outcome: "none" };
  }
  const { value: key } = found;
  const [rate, besides] = await Promise.all([countUsage(door, key, perMinute, now), read(key)]);
  return rate.exceeded ? { outcome: "limited", rate } : { outcome: "partner", key, rate, besides };
}
