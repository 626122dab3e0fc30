import { inAdministration, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";
import { bedNightsPage } from "./page.tsx";

export const bedNightsRoutes: readonly Route[] = resource("/network/bed-nights", inAdministration, {
  needs: "occupancy.read",
  page: bedNightsPage,
});
