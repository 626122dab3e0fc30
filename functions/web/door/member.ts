import type { MiddlewareHandler } from "hono";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Meter } from "#shared/table/meter.ts";
import type { World } from "#shared/table/scope.ts";
import { sessionCookie } from "./cookies.ts";
import type { DoorPages } from "./pages.tsx";

/** The context of every signed-in route. */
export interface DoorEnv {
  Variables: {
    membership: Grant;
    /** Table usage of the session check. */
    doorMeter: Meter;
  };
}

/**
 * Admits signed-in members. Without a session, a GET redirects to sign-in and returns afterwards; any other request
 * is a 401. So is every request of a suspended member.
 */
export function memberDoor(options: { world: World; pages: DoorPages }): MiddlewareHandler<DoorEnv> {
  return async (c, next) => {
    const door = options.world.openDoor("web");
    const verdict = await verifyMember(door, sessionCookie.read(c), options.world.now());
    if (verdict.outcome === "suspended") return options.pages.refused(c, "suspended");
    if (verdict.outcome === "member") {
      c.set("membership", verdict.membership);
      c.set("doorMeter", door.meter);
      return next();
    }
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return options.pages.refused(c, "signed_out");
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}`, 302);
  };
}
