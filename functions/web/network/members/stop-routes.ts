import { Hono } from "hono";
import { allowInvitations, readStopped, stopInvitations } from "#shared/network/door/stop-invitations.ts";
import type { World } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import type { WebEnv } from "../../kit/route.ts";
import { stopPage } from "./stop-page.tsx";

/** `/invitations/{token}`: open to anyone with the link from an invitation. The token names no one. */
export function stopRoutes({ world, assets }: { world: World; assets: Assets }): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use("/invitations/*", async (c, next) => {
    c.set("pattern", "/invitations/:token");
    c.header("X-Robots-Tag", "noindex");
    await next();
  });
  const at = (token: string) => `/invitations/${token}`;

  app.get("/invitations/:token", async (c) => {
    const { token } = c.req.param();
    return c.html(stopPage(assets, at(token), await readStopped(world, token)));
  });
  app.post("/invitations/:token/stopped", async (c) => {
    const { token } = c.req.param();
    await stopInvitations(world, token);
    return c.redirect(at(token), 303);
  });
  app.post("/invitations/:token/allowed", async (c) => {
    const { token } = c.req.param();
    await allowInvitations(world, token);
    return c.redirect(at(token), 303);
  });
  return app;
}
