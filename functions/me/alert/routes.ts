import { Hono } from "hono";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { keepSecret, type LinksOptions, linkOver } from "../links/routes.ts";
import { answeredAlertPage, answeredPracticePage } from "./page.tsx";

const at = "/link/alert";

/** `/link/alert`: who needs whoever answered, or that it was practice, for as long as the link's cookie opens it. */
export function alertRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();
  app.get(at, async (c) => {
    c.set("pattern", at);
    keepSecret(c);
    const link = await linkOfPass(world.openDoor("me"), linkCookie.read(c), world.now());
    const purpose = link?.purpose;
    if (purpose?.for === "alert") return c.html(answeredAlertPage(assets, at, purpose));
    if (purpose?.for === "practice") return c.html(answeredPracticePage(assets, at, purpose));
    return linkOver(c, options, parsePass(linkCookie.read(c))?.network);
  });
  return app;
}
