import { setCookie } from "hono/cookie";
import type { Route } from "../../kit/route.ts";
import { shortNames, todayPage } from "./page.tsx";

export const todayRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/houses/:house/today",
    over: "house",
    permission: "board.read",
    handle: async (ctx) => ctx.c.html(await todayPage(ctx)),
  },
  {
    method: "post",
    path: "/preferences/names",
    over: "member",
    permission: null,
    handle: async ({ c }) => {
      const form = await c.req.formData().catch(() => new FormData());
      const to = String(form.get("to"));
      setCookie(c, shortNames, form.get("names") === "short" ? "short" : "full", {
        path: "/",
        httpOnly: true,
        secure: true,
        sameSite: "Lax",
        maxAge: 31_536_000,
      });
      return c.redirect(/^\/houses\/[A-Za-z0-9_-]+\/today$/.test(to) ? to : "/", 303);
    },
  },
];
