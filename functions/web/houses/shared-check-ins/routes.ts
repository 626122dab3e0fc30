import { inSupport, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";

export const sharedCheckInRoutes: readonly Route[] = resource("/houses/:house/shared-check-ins", inSupport, {
  needs: "support.read",
  page: async (ctx) => (await import("./page.tsx")).sharedCheckInsPage(ctx),
});
