import { inAdministration, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";

export const bedNightsRoutes: readonly Route[] = resource("/network/bed-nights", inAdministration, {
  needs: "occupancy.read",
  page: async (ctx) => (await import("./page.tsx")).bedNightsPage(ctx),
});
