import type { MiddlewareHandler } from "hono";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Meter } from "#shared/table/meter.ts";
import type { World } from "#shared/table/scope.ts";
import { sessionCookie } from "./cookies.ts";
import type { DoorPages } from "./pages.tsx";

/** What every route behind the door finds in its context. */
export interface DoorEnv {
  Variables: {
    membership: Grant;
    /** What the door itself cost. */
    doorMeter: Meter;
  };
}

/**
 * Lets members pass. Without a live session a page sends to sign-in and comes back afterwards; anything that
 * would change something is a 401, and so is a suspended member.
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
