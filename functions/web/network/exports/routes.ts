import { words } from "#functions/copy/words.ts";
import { handOver, handOverForm } from "#shared/exports/hand-over.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { archiveForm, askArchive, type Notice } from "#shared/network/archive/ask-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { secondPerson } from "#shared/records/second-person/second-person.ts";
import { yesOrNo } from "../../kit/handle-form.ts";
import { idIn, personIn } from "../../kit/params.ts";
import { inAdministration, inCare, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, downloads, fieldsOf, resource, type Sending, send } from "../../kit/routes.ts";
import { type ExportFile, formats } from "./file.ts";
import { handedOver } from "./hand-over.tsx";
import { administrationFiles } from "./of-administration.ts";
import { careFiles } from "./of-care.ts";
import { exportPage, exportPath } from "./page.tsx";

/** The mail to everyone who can stop a full export. */
const archiveNotice =
  ({ membership, site }: ScopedContext): Notice =>
  ({ opens }) => ({
    subject: words().network.archive.mail.subject({ name: membership.networkName }),
    text: words().network.archive.mail.text({
      name: membership.networkName,
      origin: site.origin,
      opens: opens ? "yes" : "no",
      hours: secondPerson.hours,
    }),
  });

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
  ...files.flatMap((file) =>
    formats.map((format) =>
      over("export.take")("get", exportPath(file, format), (ctx) => file.answer(ctx, format)),
    ),
  ),
];

/** A full export: an administrator requests it, a different person in admissions approves it, admissions downloads it. */
export const exportRoutes: readonly Route[] = [
  ...routesOf("/network/export", inAdministration, administrationFiles, {
    whole: send(
      archiveForm,
      (ctx, sent) =>
        askArchive(ctx.scope, {
          ...sent,
          identity: ctx.membership.identity,
          notice: archiveNotice(ctx),
        }),
      "archive.asked",
    ),
    "whole/:archive/stop": send(
      button("archive.ask"),
      (ctx, sent) =>
        answerArchive(ctx.scope, { ...archiveIn(ctx), ...sent, agreed: false, ...personIn(ctx) }),
      "archive.stopped",
    ),
  }),
  ...routesOf("/export", inCare, careFiles, {
    "handed-over": downloads(handOverForm, async (ctx, sent) =>
      handedOver(ctx, await handOver(ctx.scope, sent)),
    ),
    "whole/:archive/answer": send(
      fieldsOf("archive.take", { agreed: yesOrNo }),
      (ctx, sent) => answerArchive(ctx.scope, { ...archiveIn(ctx), ...sent, ...personIn(ctx) }),
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
