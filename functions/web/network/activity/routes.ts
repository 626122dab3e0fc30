import { inAdministration, inCare, type Route } from "../../kit/route.ts";
import { resource } from "../../kit/routes.ts";
import { activityPage } from "./page.tsx";

const needs = "activity.read";

export const activityRoutes: readonly Route[] = [
  ...resource("/network/activity", inAdministration, {
    needs,
    page: (ctx) => activityPage(ctx, "administration"),
  }),
  ...resource("/activity", inCare, { needs, page: (ctx) => activityPage(ctx, "care") }),
];
