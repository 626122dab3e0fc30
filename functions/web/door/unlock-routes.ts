import type { Context, Hono } from "hono";
import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { askToUnlock, unlockWithPasskey } from "#shared/network/door/passkey/unlock-with-passkey.ts";
import { type Unlocked, unlock } from "#shared/network/door/unlock.ts";
import type { World } from "#shared/table/scope.ts";
import { readForm } from "../../http/body.ts";
import { deviceCookie, sessionCookie } from "./cookies.ts";
import { endLoan } from "./loan.ts";
import { landing, ownPath } from "./where.ts";

/** More bytes than a passkey's answer and an address have. */
const longest = 16_000;

/** What this browser could be unlocked with. */
export const browserOf = (c: Context) => ({ session: sessionCookie.read(c), device: deviceCookie.read(c) });

interface Given {
  readonly world: World;
  readonly origin: string;
}

/** The PIN of a person's own device, or their passkey, goes on with a session that is idle; a passkey also lifts a lock. */
export function addUnlock(app: Hono, { world, origin }: Given): void {
  const goOn = async (
    c: Context,
    unlocked: Unlocked,
    to: string,
    why: "pin_gone" | "passkey_wrong" | "passkey_gone" | null,
  ) => {
    if (unlocked.outcome === "open") {
      sessionCookie.write(c, unlocked.cookie);
      await endLoan(c, world);
      return c.redirect(to === "/" ? landing(unlocked.membership) : to, 303);
    }
    // With nothing to unlock, the page itself asks for a sign-in, unless another tab has just opened it.
    if (unlocked.outcome === "none") return c.redirect(to, 303);
    return c.redirect(`/sign-in?${why ? `${why}&` : ""}to=${encodeURIComponent(to)}`, 303);
  };
  const read = async (c: Context) => {
    const { fields } = await readForm(c.req.raw, longest);
    return { fields, to: ownPath(fields.to, origin) ?? "/" };
  };

  app.post("/sign-in/pin", async (c) => {
    const { fields, to } = await read(c);
    const unlocked = await unlock(world, browserOf(c), fields.pin ?? "");
    const gone = unlocked.outcome === "wrong" && unlocked.left === 0;
    if (gone) deviceCookie.clear(c);
    return goOn(c, unlocked, to, gone ? "pin_gone" : null);
  });

  const party = () => ({ origin, name: words().common.product });
  app.post("/sign-in/passkey/options", async (c) => {
    await read(c);
    const options = await askToUnlock(world, party(), sessionCookie.read(c));
    if (!options) throw notFound();
    return c.json(options);
  });
  app.post("/sign-in/passkey", async (c) => {
    const { fields, to } = await read(c);
    const sent = { cookie: sessionCookie.read(c), answer: fields.answer ?? "" };
    const unlocked = await unlockWithPasskey(world, party(), sent);
    const gone = unlocked.outcome === "wrong" && unlocked.left === 0;
    return goOn(c, unlocked, to, gone ? "passkey_gone" : "passkey_wrong");
  });
}
