import type { Context } from "hono";
import type { Grant } from "#shared/door/entities.ts";
import { openSession } from "#shared/door/open-session.ts";
import type { World } from "#shared/tenancy/scope.ts";
import { sessionCookie } from "./cookies.ts";

/** Signs somebody in: a new session, whatever cookie came along. */
export async function enter(c: Context, world: World, membership: Grant): Promise<void> {
  const before = sessionCookie.read(c);
  sessionCookie.write(c, await openSession(world.openDoor("web"), membership, world.now(), before));
}
