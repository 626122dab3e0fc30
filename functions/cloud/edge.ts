import { createHash, timingSafeEqual } from "node:crypto";
import type { Env, Hono } from "hono";
import { handle, type LambdaContext, type LambdaEvent } from "hono/aws-lambda";

const digest = (text: string) => createHash("sha256").update(text).digest();

/**
 * Serves an app behind CloudFront. A request without CloudFront's header bypassed the firewall and is refused.
 * This is not authentication: sessions and keys are still checked.
 */
export function behindEdge<E extends Env>(app: Hono<E>, secret: string) {
  const expected = digest(secret);
  const serve = handle(app);
  return async (event: LambdaEvent, context?: LambdaContext) => {
    const said = event.headers?.["x-porchlight-edge"];
    if (typeof said !== "string" || !timingSafeEqual(digest(said), expected))
      return { statusCode: 403, body: "" };
    return serve(event, context);
  };
}
