import type { MiddlewareHandler } from "hono";
import type { RateFigures } from "#shared/network/door/count-usage.ts";
import { verifyKey } from "#shared/network/door/verify-key.ts";
import { openScope, type World } from "#shared/table/scope.ts";
import { partnerMay } from "#shared/tenancy/roles.ts";
import { HttpRefusal } from "../http/problem.ts";
import type { ApiEnv } from "./route.ts";

/** Admits partners with an active key and reports how much of their rate limit is left (draft-ietf-httpapi-ratelimit-headers-10). */
export function partnerDoor(world: World, perMinute: number): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const sent = c.req.header("authorization");
    if (sent?.includes(",")) throw new HttpRefusal(400, "authorization", "Send one Authorization header.");
    const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(sent ?? "")?.[1];
    const verdict = await verifyKey(world.openDoor("api"), token, perMinute, world.now());
    if (verdict.outcome === "none") {
      throw new HttpRefusal(401, "unauthenticated", "Send an active API key as a Bearer token.", {
        "WWW-Authenticate": 'Bearer realm="porchlight"',
      });
    }
    const headers = rateHeaders(verdict.rate);
    if (verdict.outcome === "limited") {
      const wait = String(verdict.rate.resetSeconds);
      throw new HttpRefusal(429, "rate", `Try again in ${wait} seconds.`, {
        ...headers,
        "Retry-After": wait,
      });
    }
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    const { network, partner, partnerName, key, allowedHouses } = verdict.key;
    c.set(
      "scope",
      openScope(world, {
        kind: "partner",
        network,
        partner,
        allowedHouses,
        actor: { kind: "partner", id: partner, name: partnerName, key },
        permissions: partnerMay,
        requestId: c.var.requestId,
      }),
    );
    await next();
  };
}

const rateHeaders = (rate: RateFigures): Record<string, string> => ({
  "RateLimit-Policy": `"key";q=${rate.limit};w=${rate.windowSeconds}`,
  RateLimit: `"key";r=${rate.remaining};t=${rate.resetSeconds}`,
});
