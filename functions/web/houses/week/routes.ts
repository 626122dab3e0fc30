import { inHouse, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";

export const weekRoutes: readonly Route[] = resource("/houses/:house/week", inHouse, {
  needs: "board.read",
  page: async (ctx) => (await import("./page.tsx")).weekPage(ctx),
});
