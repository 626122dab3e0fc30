import type { Context } from "hono";
import { openResidentSession } from "#shared/journeys/access/enter.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import type { ResidentInvitation } from "#shared/records/door/resident.ts";
import type { World } from "#shared/table/scope.ts";
import { residentCookie } from "../../web/door/cookies.ts";

/** Signs a resident in with a new session. */
export async function enter(
  c: Context,
  world: World,
  of: Pick<ResidentInvitation, "network" | "journey" | "identity">,
  borrowed: boolean,
): Promise<void> {
  const given = { previous: residentCookie.read(c), device: deviceOf(c.req.header("user-agent")), borrowed };
  residentCookie.write(c, await openResidentSession(world.openDoor("me"), of, world.now(), given));
}
