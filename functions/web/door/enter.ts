import type { Context } from "hono";
import { lockSession } from "#shared/network/door/lock-session.ts";
import { openSession, othersOf } from "#shared/network/door/open-session.ts";
import {
  type Switch,
  type Switched,
  switchedBefore,
  switchMembership,
} from "#shared/network/door/switch-membership.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { Lock } from "#shared/records/door/session.ts";
import type { World } from "#shared/table/scope.ts";
import {
  clearDevice,
  clearSealed,
  languageCookie,
  linkCookie,
  residentCookie,
  sessionCookie,
} from "./cookies.ts";
import { endLoan, handedCookie } from "./loan.ts";

/** Signs a person in with a new session, ignoring any cookie sent. `all`: every membership of theirs. */
export async function enter(
  c: Context,
  world: World,
  membership: Grant,
  all: readonly Grant[],
): Promise<void> {
  const opened = await openSession(world.openDoor("web"), membership, world.now(), {
    previous: sessionCookie.read(c),
    device: deviceOf(c.req.header("user-agent")),
    others: othersOf(all, membership),
  });
  sessionCookie.write(c, opened);
  await endLoan(c, world);
}

/** Goes on as another membership of the signed-in person. */
export async function switchTo(c: Context, world: World, to: Switch): Promise<Grant> {
  return goOnAs(c, await switchMembership(world.openDoor("web"), sessionCookie.read(c), to, world.now()));
}

/** The same after a second tap: the first has already replaced the session that both came with. */
export async function switchedAlready(c: Context, world: World, to: Switch): Promise<Grant | undefined> {
  const first = await switchedBefore(world.openDoor("web"), sessionCookie.read(c), to, world.now());
  return first && goOnAs(c, first);
}

function goOnAs(c: Context, { cookie, membership }: Switched): Grant {
  sessionCookie.write(c, cookie);
  clearSealed(c);
  return membership;
}

/**
 * Locks this browser to one purpose: every tab, since they share the cookie. Sign-ins that were begun, a resident's
 * session and a guest's page are dropped, and so is what the browser keeps.
 */
export async function lockTo(c: Context, world: World, lock: Lock): Promise<void> {
  sessionCookie.write(c, await lockSession(world.openDoor("web"), sessionCookie.read(c), lock, world.now()));
  clearSealed(c);
  await handedCookie(world).write(c, true);
  residentCookie.clear(c);
  linkCookie.clear(c);
  // The last person’s language is not the next one’s.
  languageCookie.clear(c);
  clearDevice(c);
}
