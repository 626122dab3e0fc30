import type { Route } from "../../kit/route.ts";
import { activityPage } from "./page.tsx";

const feed = (path: string, over: "administration" | "care"): Route => ({
  method: "get",
  path,
  over,
  permission: "activity.read",
  handle: async (ctx) => ctx.c.html(await activityPage(ctx, over)),
});

export const activityRoutes: readonly Route[] = [
  feed("/network/activity", "administration"),
  feed("/activity", "care"),
];
