import type { Context } from "hono";
import { HttpRefusal } from "../http/problem.ts";

/**
 * The Idempotency-Key of a request (IETF draft-ietf-httpapi-idempotency-key-header-07): 1 to 200 visible
 * ASCII characters, once. A doubled header arrives joined by a comma, so a comma is refused.
 * @throws HttpRefusal 400
 */
export function idempotencyKey(c: Context, need: "required" | "optional"): string {
  const key = c.req.header("idempotency-key");
  if (key === undefined) {
    if (need === "optional") return "once";
    throw new HttpRefusal(400, "idempotency_key", "Send an Idempotency-Key, so a retry is safe.");
  }
  if (!/^[!-+\--~]{1,200}$/.test(key)) {
    throw new HttpRefusal(400, "idempotency_key", "Send one Idempotency-Key of 1 to 200 visible characters.");
  }
  return key;
}
