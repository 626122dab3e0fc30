import type { Context } from "hono";
import { type SignedIn, verifyResident } from "#shared/journeys/access/verify-resident.ts";
import type { World } from "#shared/table/scope.ts";
import { residentCookie } from "../../web/door/cookies.ts";
import type { MeEnv } from "../route.ts";

/** The signed-in resident of a request; or the answer to anyone else: sign in, and come back to the page. */
export async function residentAt(c: Context<MeEnv>, world: World): Promise<SignedIn | Response> {
  const door = world.openDoor("me");
  const cookie = residentCookie.read(c);
  const resident = await verifyResident(door, cookie, world.now());
  c.set("doorMeter", door.meter);
  if (resident) return resident;
  const reads = c.req.method === "GET" || c.req.method === "HEAD";
  const { pathname, search } = new URL(c.req.url);
  const to = reads && pathname !== "/me" ? `to=${encodeURIComponent(`${pathname}${search}`)}` : "";
  const query = [cookie === undefined ? "" : "over", to].filter(Boolean).join("&");
  return c.redirect(`/me/sign-in${query && `?${query}`}`, reads ? 302 : 303);
}
