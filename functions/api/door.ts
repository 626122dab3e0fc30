import type { MiddlewareHandler } from "hono";
import type { RateFigures } from "#shared/network/door/count-usage.ts";
import { verifyKey } from "#shared/network/door/verify-key.ts";
import type { PartnerKey } from "#shared/records/door/entities.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { openScope, type Scope, type World } from "#shared/table/scope.ts";
import { partnerMay } from "#shared/tenancy/roles.ts";
import { httpRefusal } from "../http/problem.ts";
import type { ApiEnv } from "./route.ts";

interface PartnerDoor {
  readonly world: World;
  readonly perMinute: number;
  /** Whether the request needs to know who a consent may name. */
  readonly parties: boolean;
}

/** Admits partners with an active key and reports how much of their rate limit is left (draft-ietf-httpapi-ratelimit-headers-10). */
export function partnerDoor({ world, perMinute, parties }: PartnerDoor): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const sent = c.req.header("authorization");
    if (sent?.includes(",")) throw httpRefusal("authorization_repeated");
    const token = /^Bearer ([\x21-\x7e]{1,500})$/i.exec(sent ?? "")?.[1];
    const enter = async (key: PartnerKey) => {
      const scope = scopeOf(world, key, c.var.requestId);
      return { scope, parties: parties ? await readParties(scope) : undefined };
    };
    const verdict = await verifyKey(world.openDoor("api"), token, perMinute, world.now(), enter);
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
    c.set("scope", verdict.besides.scope);
    c.set("parties", verdict.besides.parties);
    await next();
  };
}

const scopeOf = (
  world: World,
  { network, partner, partnerName, key, allowedHouses }: PartnerKey,
  requestId: string,
): Scope =>
  openScope(world, {
    kind: "partner",
    network,
    partner,
    allowedHouses,
    actor: { kind: "partner", id: partner, name: partnerName, key },
    permissions: partnerMay,
    requestId,
  });

const rateHeaders = (rate: RateFigures): Record<string, string> => ({
  "RateLimit-Policy": `"key";q=${rate.limit};w=${rate.windowSeconds}`,
  RateLimit: `"key";r=${rate.remaining};t=${rate.resetSeconds}`,
});
