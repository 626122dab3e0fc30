import type { Route } from "../route.ts";
import { activityPage } from "./page.tsx";

const feed = (path: string, over: "administration" | "care"): Route => ({
  method: "get",
  path,
  over,
  permission: "activity.read",
  handle: async (desk) => desk.c.html(await activityPage(desk, over)),
});

export const activityRoutes: readonly Route[] = [
  feed("/network/activity", "administration"),
  feed("/activity", "care"),
];
