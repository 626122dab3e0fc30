import type { Context } from "hono";
import { httpRefusal } from "../http/problem.ts";

/** In characters. */
export const longestKey = 200;
export const keyPattern = new RegExp(`^[!-+\\--~]{1,${longestKey}}$`);

/**
 * The Idempotency-Key of a request (IETF draft-ietf-httpapi-idempotency-key-header-07): 1 to 200 visible
 * ASCII characters, once. A doubled header arrives joined by a comma, so a comma is refused.
 * @throws HttpRefusal 400
 */
export function idempotencyKey(c: Context, presence: "required" | "optional"): string {
  const key = c.req.header("idempotency-key");
  if (key === undefined) {
    if (presence === "optional") return "once";
    throw httpRefusal("no_idempotency_key");
  }
  if (!keyPattern.test(key)) {
    throw httpRefusal("bad_idempotency_key");
  }
  return key;
}
