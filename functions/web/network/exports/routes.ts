import type { Route } from "../../kit/route.ts";
import { nothingEntered } from "../../ui/form.tsx";
import type { ExportFile } from "./file.ts";
import { administrationFiles } from "./of-administration.ts";
import { careFiles } from "./of-care.ts";
import { exportPage, exportPath } from "./page.tsx";
import { wholeRoutes } from "./whole-routes.ts";

const routesOf = (page: string, over: ExportFile["over"], files: readonly ExportFile[]): Route[] => [
  {
    method: "get",
    path: page,
    over,
    permission: "export.take",
    handle: async (ctx) => ctx.c.html(await exportPage({ ...ctx, typed: nothingEntered }, files)),
  },
  ...files.map(
    (file): Route => ({
      method: "get",
      path: exportPath(file),
      over,
      permission: "export.take",
      handle: (ctx) => file.answer(ctx),
    }),
  ),
];

export const exportRoutes: readonly Route[] = [
  ...routesOf("/network/export", "administration", administrationFiles),
  ...routesOf("/export", "care", careFiles),
  ...wholeRoutes,
];
