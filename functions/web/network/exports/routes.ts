import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { text, yesOrNo } from "../../kit/handle-form.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, inCare, type Route, type ScopedContext } from "../../kit/route.ts";
import { fieldsOf, resource, type Sending, send } from "../../kit/routes.ts";
import type { ExportFile } from "./file.ts";
import { administrationFiles } from "./of-administration.ts";
import { careFiles } from "./of-care.ts";
import { exportPage, exportPath } from "./page.tsx";

const archiveIn = (ctx: ScopedContext) => ({ archive: idIn(ctx, "archive") });

/** A page of files, each file, and its part of a full export. */
const routesOf = (
  path: string,
  over: typeof inCare,
  files: readonly ExportFile[],
  forms: Readonly<Record<string, Sending<ScopedContext>>>,
): Route[] => [
  ...resource(path, over, {
    needs: "export.take",
    page: (ctx) => exportPage(ctx, files),
    next: () => `${path}#whole`,
    forms,
  }),
  ...files.map((file) => over("export.take")("get", exportPath(file), (ctx) => file.answer(ctx))),
];

/** A full export: an administrator requests it, a different person in admissions approves it, admissions downloads it. */
export const exportRoutes: readonly Route[] = [
  ...routesOf("/network/export", inAdministration, administrationFiles, {
    whole: send(
      fieldsOf("archive.ask", { why: text }),
      (ctx, sent) => askArchive(ctx.scope, { ...sent, identity: ctx.membership.identity }),
      "archive.asked",
    ),
  }),
  ...routesOf("/export", inCare, careFiles, {
    "whole/:archive/answer": send(
      fieldsOf("archive.take", { agreed: yesOrNo }),
      (ctx, sent) =>
        answerArchive(ctx.scope, { ...archiveIn(ctx), ...sent, identity: ctx.membership.identity }),
      (_, __, { agreed }) => ["archive.answered", { agreed }],
    ),
  }),
  inCare("archive.take")("get", "/export/whole/:archive/:piece", async (ctx) => {
    const piece = ctx.c.req.param("piece") ?? "";
    const file = await takeArchive(ctx.scope, ctx.archives, { ...archiveIn(ctx), piece });
    ctx.c.header("Content-Type", "application/zip");
    ctx.c.header("Content-Disposition", `attachment; filename="${piece}"`);
    return ctx.c.body(new Uint8Array(file));
  }),
];
