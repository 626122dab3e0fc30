import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Ports } from "#shared/kernel/ports.ts";
import { closeSession } from "#shared/network/door/close-session.ts";
import { foundingTurn } from "#shared/network/door/founding.ts";
import { isSameMembership, membershipsOf, wasMember } from "#shared/network/door/open-session.ts";
import { unlocksWithPasskey } from "#shared/network/door/passkey/unlock-with-passkey.ts";
import { triesLeft } from "#shared/network/door/unlock.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import type { World } from "#shared/table/scope.ts";
import { readForm } from "../../http/body.ts";
import { clearDevice, sealedCookie, sessionCookie } from "./cookies.ts";
import { enter } from "./enter.ts";
import { type Newcomer, newcomerCookie } from "./newcomer.ts";
import { type OidcSettings, openIssuer } from "./oidc.ts";
import { type DoorPages, whySignIn } from "./pages.tsx";
import { addUnlock, browserOf } from "./unlock-routes.ts";
import { landing, ownPath } from "./where.ts";

export interface DoorOptions {
  readonly world: World;
  readonly ports: Ports;
  readonly oidc: OidcSettings;
  /** Scheme, host and port as the browser sees them, e.g. `https://app.example.org`. */
  readonly origin: string;
  readonly pages: DoorPages;
  readonly log: (line: object) => void;
}

const journeySchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string().optional(),
});
/** More bytes than the choice between one's memberships has. */
const longestChoice = 10_000;
const choiceSchema = z.object({ identity: z.string(), to: z.string().optional() });

/** Sign-in and sign-out. Mounted at the root, before `memberDoor`. */
export function createDoor(options: DoorOptions): Hono {
  const app = new Hono();
  addSignIn(app, options);
  addChoice(app, options);
  addUnlock(app, options);
  app.post("/sign-out", async (c) => {
    await closeSession(options.world.openDoor("web"), sessionCookie.read(c));
    sessionCookie.clear(c);
    clearDevice(c);
    return c.redirect("/sign-in?out", 303);
  });
  return app;
}

/** What the browser keeps between the steps of a sign-in. */
function cookiesOf({ world, ports }: DoorOptions) {
  const now = () => world.now().epochMilliseconds;
  return {
    journeys: sealedCookie("journey", journeySchema, ports.secrets, now),
    choices: sealedCookie("choice", choiceSchema, ports.secrets, now),
    newcomers: newcomerCookie(ports.secrets, now),
  };
}

/** Signs in as this member and redirects to the page they asked for. */
async function go(
  c: Context,
  options: DoorOptions,
  { membership, all, to }: { membership: Grant; all: readonly Grant[]; to: string | undefined },
) {
  cookiesOf(options).newcomers.clear(c);
  await enter(c, options.world, membership, all);
  return c.redirect(ownPath(to, options.origin) ?? landing(membership), 303);
}

function addSignIn(app: Hono, options: DoorOptions): void {
  const { oidc, origin, pages, log, world } = options;
  const issuer = openIssuer(oidc, `${origin}/sign-in/callback`);
  const { journeys, choices, newcomers } = cookiesOf(options);
  const failed = (c: Context, at: "start" | "callback", error: unknown) => {
    log({ event: "sign_in_failed", at, error: nameOf(error) });
    return pages.refused(c, "failed");
  };

  app.get("/sign-in", async (c) => {
    const left = await triesLeft(world, browserOf(c));
    const passkey = await unlocksWithPasskey(world, sessionCookie.read(c));
    const to = ownPath(c.req.query("to"), origin);
    const start = to ? `/sign-in/start?to=${encodeURIComponent(to)}` : "/sign-in/start";
    const kept = to && new URL(to, origin).searchParams.has("kept");
    return pages.signIn(c, {
      start,
      why: kept ? "kept" : whySignIn.find((why) => c.req.query(why) !== undefined),
      unlock: left === undefined ? undefined : { to: to ?? "/", left },
      to: to ?? "/",
      passkey,
    });
  });

  app.get("/sign-in/start", async (c) => {
    const to = ownPath(c.req.query("to"), origin);
    try {
      const { url, journey } = await issuer.leave();
      await journeys.write(c, to ? { ...journey, to } : journey);
      return c.redirect(url.href, 302);
    } catch (error) {
      return failed(c, "start", error);
    }
  });

  app.get("/sign-in/callback", async (c) => {
    const journey = await journeys.read(c);
    journeys.clear(c);
    if (!journey) return pages.refused(c, "failed");
    let arrived: Omit<Newcomer, "turn">;
    try {
      arrived = await issuer.arrive(
        new URL(`/sign-in/callback${new URL(c.req.url).search}`, origin),
        journey,
      );
    } catch (error) {
      return failed(c, "callback", error);
    }
    const { identity } = arrived;
    const all = await membershipsOf(world.openDoor("web"), identity);
    const [first] = all;
    if (!first) {
      await newcomers.write(c, { ...arrived, turn: await foundingTurn(world.openDoor("web"), identity) });
      return (await wasMember(world.openDoor("web"), identity))
        ? pages.refused(c, "former")
        : c.redirect("/start", 303);
    }
    const before = parseSession(sessionCookie.read(c));
    const same = before && all.find((one) => isSameMembership(one, before));
    const membership = same ?? (all.length === 1 ? first : undefined);
    if (membership) return go(c, options, { membership, all, to: journey.to });
    await choices.write(c, journey.to ? { identity, to: journey.to } : { identity });
    return c.redirect("/sign-in/choice", 303);
  });
}

/** A person with several memberships chooses one, unless this browser was signed in as one of them. */
function addChoice(app: Hono, options: DoorOptions): void {
  const { pages, world } = options;
  const { choices } = cookiesOf(options);

  app.get("/sign-in/choice", async (c) => {
    const choice = await choices.read(c);
    if (!choice) return c.redirect("/sign-in", 302);
    const memberships = await membershipsOf(world.openDoor("web"), choice.identity);
    return pages.choice(c, {
      memberships: memberships.map((membership) => ({ value: memberKey(membership), membership })),
    });
  });

  app.post("/sign-in/choice", async (c) => {
    const choice = await choices.read(c);
    if (!choice) return pages.refused(c, "signed_out");
    const { fields } = await readForm(c.req.raw, longestChoice);
    const memberships = await membershipsOf(world.openDoor("web"), choice.identity);
    const chosen = memberships.find((one) => memberKey(one) === fields.membership);
    if (!chosen) return pages.refused(c, "failed");
    choices.clear(c);
    return go(c, options, { membership: chosen, all: memberships, to: choice.to });
  });
}

const memberKey = ({ network, member }: Grant) => `${network}.${member}`;
/** Logs the error's name only: its message may contain personal data from the issuer. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");
