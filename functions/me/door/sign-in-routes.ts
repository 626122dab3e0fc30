import { type Context, Hono } from "hono";
import * as z from "zod";
import { closeResidentSession, firstVisit } from "#shared/journeys/access/enter.ts";
import { type MayEnter, residenciesOf } from "#shared/journeys/access/residencies-of.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { World } from "#shared/table/scope.ts";
import type { Assets } from "../../web/assets/load.ts";
import { clearDevice, residentCookie, sealedCookie } from "../../web/door/cookies.ts";
import { loanCookie } from "../../web/door/loan.ts";
import { type OidcSettings, openIssuer } from "../../web/door/oidc.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import type { MeEnv } from "../route.ts";
import { enter } from "./enter.ts";
import { choicePage, keyOf, nonePage } from "./sign-in-page.tsx";
import { pathIn } from "./where.ts";

interface Options {
  readonly world: World;
  readonly assets: Assets;
  readonly oidc: OidcSettings;
  readonly origin: string;
  readonly log: (line: object) => void;
}

const begun = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), to: z.string() });
const arrived = z.object({ identity: z.string(), to: z.string() });
const entering = z.object({ of: z.string().default(""), birthDate: z.string().optional() });

/** The way in of residents: the same issuer as everyone's, the first visit, and the way out. */
export function signInRoutes({ world, assets, oidc, origin, log }: Options): Hono<MeEnv> {
  const app = new Hono<MeEnv>();
  const issuer = openIssuer(oidc, `${origin}/me/sign-in/callback`);
  const now = () => world.now().epochMilliseconds;
  const starts = sealedCookie("my-sign-in", begun, world.secrets, now);
  const choices = sealedCookie("my-choice", arrived, world.secrets, now);
  const failed = (c: Context, at: "start" | "callback", error: unknown) => {
    log({ event: "sign_in_failed", at, error: error instanceof Error ? error.name : "unknown" });
    return c.redirect("/me/sign-in?failed", 303);
  };

  app.get("/me/sign-in/start", async (c) => {
    try {
      const { url, journey } = await issuer.leave();
      await starts.write(c, { ...journey, to: pathIn(c.req.query("to"), origin) });
      return c.redirect(url.href, 302);
    } catch (error) {
      return failed(c, "start", error);
    }
  });

  app.get("/me/sign-in/callback", async (c) => {
    const start = await starts.read(c);
    starts.clear(c);
    if (!start) return failed(c, "callback", undefined);
    try {
      const { search } = new URL(c.req.url);
      const { identity } = await issuer.arrive(new URL(`/me/sign-in/callback${search}`, origin), start);
      const all = await residenciesOf(world.openDoor("me"), identity, world.now());
      const [first] = all;
      if (!first) return c.html(nonePage(assets), 404);
      if (all.length === 1 && first.open) return go(c, first, start.to);
      await choices.write(c, { identity, to: start.to });
      return c.redirect("/me/sign-in/choice", 303);
    } catch (error) {
      return failed(c, "callback", error);
    }
  });

  /** The verified person of this browser, and what they may open. @throws not_found once that is over */
  async function choiceOf(c: Context) {
    const choice = await choices.read(c);
    if (!choice) return undefined;
    return { ...choice, all: await residenciesOf(world.openDoor("me"), choice.identity, world.now()) };
  }
  const choose = (c: Context, all: readonly MayEnter[], typed: FormState) =>
    all.length === 0
      ? c.html(nonePage(assets), 404)
      : c.html(choicePage(assets, { all, typed }), typed.status ?? 200);

  app.get("/me/sign-in/choice", async (c) => {
    const choice = await choiceOf(c);
    return choice ? choose(c, choice.all, nothingEntered) : c.redirect("/me/sign-in", 302);
  });

  app.post("/me/sign-in/choice", async (c) => {
    const choice = await choiceOf(c);
    if (!choice) return c.redirect("/me/sign-in?over", 303);
    return handleForm(await readSent({ c }), {
      fields: entering,
      perform: async ({ of, command: _, ...sent }) => {
        const chosen = choice.all.find((one) => keyOf(one) === of);
        if (!chosen) throw notFound();
        if (!chosen.open) {
          const visit = { birthDate: sent.birthDate ?? "" };
          await firstVisit(world, chosen.invitation, visit, c.get("requestId"));
        }
        choices.clear(c);
        return go(c, chosen, choice.to);
      },
      refused: async (typed) => choose(c, (await choiceOf(c))?.all ?? [], typed),
    });
  });

  app.post("/me/sign-out", async (c) => {
    await closeResidentSession(world.openDoor("me"), residentCookie.read(c));
    residentCookie.clear(c);
    clearDevice(c);
    // On a phone of the staff, the way back is theirs.
    return c.redirect((await loanCookie(world).read(c)) ? "/" : "/me/sign-in?over", 303);
  });

  async function go(c: Context, { invitation: { value } }: MayEnter, to: string) {
    await enter(c, world, value, false);
    return c.redirect(to, 303);
  }

  return app;
}
