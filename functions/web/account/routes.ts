import * as z from "zod";
import { words } from "#functions/copy/words.ts";
import { endAllSessions, endSession, sessionId } from "#shared/network/door/own-sessions.ts";
import { addPasskey, askForPasskey } from "#shared/network/door/passkey/add-passkey.ts";
import { removePasskey } from "#shared/network/door/passkey/own-passkeys.ts";
import { removePin, setPin } from "#shared/network/door/set-pin.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import { pinForm } from "#shared/records/door/pin.ts";
import { clearDevice, deviceCookie, sessionCookie } from "../door/cookies.ts";
import { switchTo } from "../door/enter.ts";
import { landing } from "../door/where.ts";
import { readSent } from "../kit/handle-form.ts";
import { idIn } from "../kit/params.ts";
import { ofOneself, type RequestContext, type Route } from "../kit/route.ts";
import { button, fieldsOf, resource, send } from "../kit/routes.ts";
import { accountPage } from "./page.tsx";
import { saySwitched, switchIn } from "./switch.ts";

const page = "/account";

const chosen = fieldsOf(null, { membership: z.string() });

/** After the session of this browser has ended, no page can say so: the sign-in page does. */
function signedOut({ c }: RequestContext, why: "out" | "everywhere"): string {
  sessionCookie.clear(c);
  clearDevice(c);
  return `/sign-in?${why}`;
}

const siteOf = ({ site: { origin } }: RequestContext) => ({ origin, name: words().common.product });

/** What the browser is to ask its device for. */
const passkeyOptions: Route = ofOneself(null)("post", "/account/passkeys/options", async (ctx) => {
  await readSent(ctx);
  const { c, world, membership } = ctx;
  return c.json(await askForPasskey(world, siteOf(ctx), c.get("session"), membership.name));
});

const accountForms = resource(page, ofOneself, {
  needs: null,
  page: accountPage,
  forms: {
    membership: send(
      chosen,
      (ctx, sent) => switchTo(ctx.c, ctx.world, switchIn(sent)),
      (_, membership) => saySwitched(membership),
      (_, membership) => landing(membership),
    ),
    "sessions/:session/end": send(
      button(null),
      async (ctx) => {
        const session = idIn(ctx, "session");
        const { identity } = ctx.membership;
        await endSession(ctx.world.openDoor("web"), { identity, session });
        return session === sessionId(ctx.c.get("session"));
      },
      "account.session_ended",
      (ctx, own) => (own ? signedOut(ctx, "out") : page),
    ),
    pin: send(
      pinForm,
      async ({ c, world }, { command: _, ...sent }) => {
        const browser = { session: c.get("session"), secret: deviceCookie.read(c) };
        deviceCookie.write(c, await setPin(world, browser, sent));
      },
      "account.pin_set",
    ),
    "pin/removal": send(
      button(null),
      async ({ c, world, membership: { identity } }) => {
        await removePin(world, { identity, secret: deviceCookie.read(c) });
        deviceCookie.clear(c);
      },
      "account.pin_removed",
    ),
    passkeys: send(
      fieldsOf(null, { answer: z.string() }),
      (ctx, { answer }) => {
        const device = deviceOf(ctx.c.req.header("user-agent"));
        return addPasskey(ctx.world, siteOf(ctx), { session: ctx.c.get("session"), device, answer });
      },
      "account.passkey_added",
    ),
    "passkeys/removal": send(
      fieldsOf(null, { passkey: z.string() }),
      ({ world, membership: { identity } }, { passkey: credential }) =>
        removePasskey(world.openDoor("web"), { identity, credential }, world.now()),
      "account.passkey_removed",
    ),
    "sessions/end": send(
      button(null),
      (ctx) => endAllSessions(ctx.world.openDoor("web"), ctx.membership.identity),
      "account.signed_out",
      (ctx) => signedOut(ctx, "everywhere"),
    ),
  },
});

export const accountRoutes: readonly Route[] = [...accountForms, passkeyOptions];
