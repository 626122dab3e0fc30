import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import type { Secrets } from "#shared/kernel/ports.ts";
import { inquiryWindow } from "#shared/records/door/entities.ts";
import type { Table } from "#shared/table/table.ts";
import { tally } from "#shared/table/tally.ts";

const seconds = 3600;
/** Links that one address may use in an hour: a house shares one. */
export const mostTries = 40;

/** Counts a try to use a link. Returns whether it may go on. */
export async function mayTryLink(
  { door, secrets }: { readonly door: Table; readonly secrets: Secrets },
  { network, address }: { readonly network: Id<"network">; readonly address: string },
  now: Temporal.Instant,
): Promise<boolean> {
  const day = now.toString().slice(0, 10);
  const from = `link-${await secrets.hmac("link-address", `${network}|${day}|${address}`)}`;
  const at = Math.floor(now.epochMilliseconds / 1000);
  const count = await tally(door, inquiryWindow, { network, from, window: at - (at % seconds), seconds });
  return count <= mostTries;
}
