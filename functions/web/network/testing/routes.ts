import { inAdministration, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";

export const networkTestingRoutes: readonly Route[] = resource("/network/testing", inAdministration, {
  needs: "network.read",
  page: async (ctx) => (await import("./page.tsx")).networkTestingPage(ctx),
});
