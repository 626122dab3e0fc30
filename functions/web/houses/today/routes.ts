import { setCookie } from "hono/cookie";
import { readForm } from "../../../http/body.ts";
import { inHouse, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";
import { shortNames, todayPage } from "./page.tsx";

/** More bytes than the switch of names has. */
const longestPreference = 1000;

export const todayRoutes: readonly Route[] = [
  ...resource("/houses/:house/today", inHouse, { needs: "board.read", page: todayPage }),
  {
    method: "post",
    path: "/preferences/names",
    over: "member",
    permission: null,
    handle: async ({ c }) => {
      const { fields } = await readForm(c.req.raw, longestPreference);
      setCookie(c, shortNames, fields.names === "short" ? "short" : "full", {
        path: "/",
        httpOnly: true,
        secure: true,
        sameSite: "Lax",
        maxAge: 31_536_000,
      });
      const { to = "/" } = fields;
      return c.redirect(/^\/houses\/[A-Za-z0-9_-]+\/today(#beds)?$/.test(to) ? to : "/", 303);
    },
  },
];
