import { type Context, Hono } from "hono";
import { forbidden } from "#shared/kernel/errors.ts";
import { leaveNotifications, readLeaving } from "#shared/network/notification/leave-notifications.ts";
import type { World } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import type { WebEnv } from "../../kit/route.ts";
import { unsubscribePage } from "./unsubscribe-page.tsx";

interface Given {
  readonly world: World;
  readonly assets: Assets;
  readonly origin: string;
}

/**
 * `/unsubscribe/{token}`: open to anyone with the link from a mail, which names no one. A mail provider's server posts to
 * it without an origin (RFC 8058), so it is mounted before forms without one are refused. No cookie counts here.
 */
export function unsubscribeRoutes({ world, assets, origin }: Given): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use("/unsubscribe/*", async (c, next) => {
    c.set("pattern", "/unsubscribe/:token");
    c.header("X-Robots-Tag", "noindex");
    const from = c.req.header("origin");
    if (from !== undefined && from !== origin) throw forbidden("origin");
    await next();
  });
  const show = async (c: Context<WebEnv>, token: string) =>
    c.html(
      unsubscribePage(assets, `/unsubscribe/${token}`, await readLeaving(world, token, c.get("requestId"))),
    );
  // A mail provider follows no redirect, so the answer to a POST is the page itself.
  const set = async (c: Context<WebEnv>, token: string, wanted: boolean) => {
    await leaveNotifications(world, { token, wanted, command: c.get("requestId") });
    return show(c, token);
  };

  app.get("/unsubscribe/:token", (c) => show(c, c.req.param("token")));
  app.post("/unsubscribe/:token", (c) => set(c, c.req.param("token"), false));
  app.post("/unsubscribe/:token/again", (c) => set(c, c.req.param("token"), true));
  return app;
}
