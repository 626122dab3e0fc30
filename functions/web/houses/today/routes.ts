import { setCookie } from "hono/cookie";
import { inHouse, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";
import { shortNames, todayPage } from "./page.tsx";

export const todayRoutes: readonly Route[] = [
  ...resource("/houses/:house/today", inHouse, { needs: "board.read", page: todayPage }),
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
