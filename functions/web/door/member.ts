import type { Context, MiddlewareHandler } from "hono";
import { verifyMember } from "#shared/network/door/verify-member.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Lock, Session } from "#shared/records/door/session.ts";
import type { Meter } from "#shared/table/meter.ts";
import type { World } from "#shared/table/scope.ts";
import { sessionCookie } from "./cookies.ts";
import type { DoorPages } from "./pages.tsx";

/** The context of every signed-in route. */
export interface DoorEnv {
  Variables: {
    membership: Grant;
    session: Session;
    /** The device is handed over: only the pages of one purpose open. */
    locked: boolean;
    /** Table usage of the session check. */
    doorMeter: Meter;
  };
}

/** Where a session locked to a purpose is sent from every other page. */
const lockedTo: { readonly [P in Lock["purpose"]]: (lock: Extract<Lock, { purpose: P }>) => string } = {
  papers: ({ house, stay }) => `/houses/${house}/stays/${stay}/packet/hand-back`,
};

/** Whether a locked session may use this address: a route of its purpose, for what the lock names. */
const serves = ({ purpose, ...ids }: Lock, opensTo: Lock["purpose"] | undefined, c: Context): boolean =>
  opensTo === purpose && Object.entries(ids).every(([name, id]) => c.req.param(name) === id);

/**
 * Admits signed-in members. Without a session, a GET redirects to sign-in and returns afterwards; any other request
 * is a 401. So is every request of a suspended member. A locked session gets through only where `opensTo` names its
 * purpose.
 */
export const memberDoor =
  (options: { world: World; pages: DoorPages }) =>
  (opensTo?: Lock["purpose"]): MiddlewareHandler<DoorEnv> =>
  async (c, next) => {
    const door = options.world.openDoor("web");
    const verdict = await verifyMember(door, sessionCookie.read(c), options.world.now());
    if (verdict.outcome === "suspended") return options.pages.refused(c, "suspended");
    if (verdict.outcome === "member") {
      const { lock } = verdict.session;
      if (lock && !serves(lock, opensTo, c)) return c.redirect(lockedTo[lock.purpose](lock), 303);
      c.set("membership", verdict.membership);
      c.set("session", verdict.session);
      c.set("locked", lock !== undefined);
      c.set("doorMeter", door.meter);
      return next();
    }
    if (c.req.method !== "GET" && c.req.method !== "HEAD") return options.pages.refused(c, "signed_out");
    const { pathname, search } = new URL(c.req.url);
    const why = verdict.outcome === "over" ? "&changed" : "";
    return c.redirect(`/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}${why}`, 302);
  };
