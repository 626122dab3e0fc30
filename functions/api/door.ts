import type { MiddlewareHandler } from "hono";
import type { RateFigures } from "#shared/network/door/count-usage.ts";
import { verifyKey } from "#shared/network/door/verify-key.ts";
import { openScope, type World } from "#shared/table/scope.ts";
import { partnerMay } from "#shared/tenancy/roles.ts";
import { httpRefusal } from "../http/problem.ts";
import type { ApiEnv } from "./route.ts";

/** Admits partners with an active key and reports how much of their rate limit is left (draft-ietf-httpapi-ratelimit-headers-10). */
export function partnerDoor(world: World, perMinute: number): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const sent = c.req.header("authorization");
    if (sent?.includes(",")) throw httpRefusal("authorization_repeated");
    const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(sent ?? "")?.[1];
    const verdict = await verifyKey(world.openDoor("api"), token, perMinute, world.now());
    if (verdict.outcome === "none") {
      throw httpRefusal("unauthenticated", null, {
        "WWW-Authenticate": 'Bearer realm="porchlight"',
      });
    }
    const headers = rateHeaders(verdict.rate);
    if (verdict.outcome === "limited") {
      const wait = String(verdict.rate.resetSeconds);
      throw httpRefusal("rate", { seconds: wait }, { ...headers, "Retry-After": wait });
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
