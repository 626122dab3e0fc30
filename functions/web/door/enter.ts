import type { Context } from "hono";
import { openSession } from "#shared/network/door/open-session.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { World } from "#shared/table/scope.ts";
import { sessionCookie } from "./cookies.ts";

/** Signs a person in with a new session, ignoring any cookie sent. */
export async function enter(c: Context, world: World, membership: Grant): Promise<void> {
  const before = sessionCookie.read(c);
  sessionCookie.write(c, await openSession(world.openDoor("web"), membership, world.now(), before));
}
