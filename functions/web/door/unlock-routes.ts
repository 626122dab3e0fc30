import type { Context, Hono } from "hono";
import { unlock } from "#shared/network/door/unlock.ts";
import type { World } from "#shared/table/scope.ts";
import { readForm } from "../../http/body.ts";
import { deviceCookie, sessionCookie } from "./cookies.ts";
import { landing, ownPath } from "./where.ts";

/** More bytes than a PIN and an address have. */
const longest = 4000;

/** What this browser could be unlocked with. */
export const browserOf = (c: Context) => ({ session: sessionCookie.read(c), device: deviceCookie.read(c) });

/** The PIN of a person's own device goes on with its idle session. */
export function addUnlock(
  app: Hono,
  { world, origin }: { readonly world: World; readonly origin: string },
): void {
  app.post("/sign-in/pin", async (c) => {
    const { fields } = await readForm(c.req.raw, longest);
    const to = ownPath(fields.to, origin) ?? "/";
    const unlocked = await unlock(world, browserOf(c), fields.pin ?? "");
    if (unlocked.outcome === "open") {
      sessionCookie.write(c, unlocked.cookie);
      return c.redirect(to === "/" ? landing(unlocked.membership) : to, 303);
    }
    const gone = unlocked.outcome === "wrong" && unlocked.left === 0;
    if (gone) deviceCookie.clear(c);
    // With nothing to unlock, the page itself asks for a sign-in, unless another tab has just opened it.
    const back =
      unlocked.outcome === "none" ? to : `/sign-in?${gone ? "pin_gone&" : ""}to=${encodeURIComponent(to)}`;
    return c.redirect(back, 303);
  });
}
