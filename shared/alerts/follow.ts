import { changed, following } from "#shared/engine/changes/following.ts";
import { alert } from "#shared/records/alert/alert.ts";
import type * as PageNext from "./page-next.ts";

/** What finds whom to page loads with the first alert. */
export const page: typeof PageNext.pageNext = async (scope, of, means) =>
  (await import("./page-next.ts")).pageNext(scope, of, means);

export const alertFollows = following({
  on: [changed(alert, ({ journey, checkIn }) => ({ journey, checkIn }))],
  run: page,
  leftToTick: true,
});
