import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { administrationFiles } from "./of-administration.ts";
import { careFiles } from "./of-care.ts";
import { exportPage } from "./page.tsx";

const archiveOf = ({ c }: ScopedContext) => {
  const id = c.req.param("archive");
  if (!isId("archive", id)) throw notFound();
  return id;
};

/** A full export: an administrator requests it, a different person in admissions approves it, admissions downloads it. */
export const wholeRoutes: readonly Route[] = [
  inAdministration("archive.ask")("post", "/network/export/whole", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ why: text }),
      perform: async (values) => {
        await askArchive(ctx.scope, { ...values, identity: ctx.membership.identity });
        return "/network/export#whole";
      },
      rerender: (typed) => exportPage({ ...ctx, typed }, administrationFiles),
    }),
  ),
  {
    method: "post",
    path: "/export/whole/:archive/answer",
    over: "care",
    permission: "archive.take",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ agreed: z.enum(["yes", "no"]) }),
        perform: async ({ agreed, command }) => {
          const { identity } = ctx.membership;
          const answer = { archive: archiveOf(ctx), agreed: agreed === "yes", identity, command };
          await answerArchive(ctx.scope, answer);
          return "/export#whole";
        },
        rerender: (typed) => exportPage({ ...ctx, typed }, careFiles),
      }),
  },
  {
    method: "get",
    path: "/export/whole/:archive/:piece",
    over: "care",
    permission: "archive.take",
    handle: async (ctx) => {
      const piece = ctx.c.req.param("piece") ?? "";
      const file = await takeArchive(ctx.scope, ctx.archives, { archive: archiveOf(ctx), piece });
      ctx.c.header("Content-Type", "application/zip");
      ctx.c.header("Content-Disposition", `attachment; filename="${piece}"`);
      return ctx.c.body(new Uint8Array(file));
    },
  },
];
