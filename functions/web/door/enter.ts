import type { Context } from "hono";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import type { Grant, Lock } from "#shared/records/door/entities.ts";
import type { World } from "#shared/table/scope.ts";
import { clearSealed, sessionCookie } from "./cookies.ts";

/** Signs a person in with a new session, ignoring any cookie sent. */
export async function enter(c: Context, world: World, membership: Grant): Promise<void> {
  const before = sessionCookie.read(c);
  sessionCookie.write(c, await openSession(world.openDoor("web"), membership, world.now(), before));
}

/**
 * Locks this browser to one purpose: every tab, since they share the cookie. Sign-ins that were begun are dropped, and
 * so are pages the browser kept for Back.
 */
export async function lockTo(c: Context, world: World, lock: Lock): Promise<void> {
  sessionCookie.write(c, await lockSession(world.openDoor("web"), sessionCookie.read(c), lock, world.now()));
  clearSealed(c);
  c.header("Clear-Site-Data", '"cache"');
}
