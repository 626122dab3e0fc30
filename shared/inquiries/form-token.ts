import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import type { Secrets } from "#shared/kernel/ports.ts";

/** Faster than a person can fill in the form; a page open longer than `mostSeconds` is too old. */
const leastSeconds = 3;
const mostSeconds = 24 * 3600;

const sealed = z.object({ at: z.number(), nonce: z.string() });
const context = (network: Id<"network">) => `inquire/${network}`;

/**
 * A token in the form proves that it is ours and for this network, and limits it to one submission, not
 * before a few seconds.
 */
export const formToken = (secrets: Secrets, network: Id<"network">, now: Temporal.Instant): Promise<string> =>
  secrets.seal(context(network), JSON.stringify({ at: now.epochMilliseconds, nonce: crypto.randomUUID() }));

/** `nonce` identifies the form: the same form sent twice is one inquiry. */
export async function openToken(
  secrets: Secrets,
  network: Id<"network">,
  token: string,
  now: Temporal.Instant,
): Promise<{ state: "good" | "early"; nonce: string } | { state: "old" }> {
  const text = await secrets.open(context(network), token);
  if (text === undefined) return { state: "old" };
  const { at, nonce } = sealed.parse(JSON.parse(text));
  const seconds = (now.epochMilliseconds - at) / 1000;
  if (seconds < 0 || seconds > mostSeconds) return { state: "old" };
  return { state: seconds < leastSeconds ? "early" : "good", nonce };
}
