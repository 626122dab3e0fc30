import * as z from "zod";
import { answerArchive } from "#shared/archive/answer-archive.ts";
import { askArchive } from "#shared/archive/ask-archive.ts";
import { takeArchive } from "#shared/archive/take-archive.ts";
import { notFound } from "#shared/errors.ts";
import { isId } from "#shared/ids.ts";
import { act, text } from "../act.ts";
import { inAdministration, type Route, type ScopedDesk } from "../route.ts";
import { administrationFiles } from "./of-administration.ts";
import { careFiles } from "./of-care.ts";
import { exportPage } from "./page.tsx";

const archiveOf = ({ c }: ScopedDesk) => {
  const id = c.req.param("archive");
  if (!isId("archive", id)) throw notFound();
  return id;
};

/** A network as a whole: administration asks, somebody else of admissions agrees, admissions take the files. */
export const wholeRoutes: readonly Route[] = [
  inAdministration("archive.ask")("post", "/network/export/whole", (desk) =>
    act(desk, {
      fields: z.object({ why: text }),
      perform: async (values) => {
        await askArchive(desk.scope, { ...values, identity: desk.membership.identity });
        return "/network/export#whole";
      },
      again: (typed) => exportPage({ ...desk, typed }, administrationFiles),
    }),
  ),
  {
    method: "post",
    path: "/export/whole/:archive/answer",
    over: "care",
    permission: "archive.take",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ agreed: z.enum(["yes", "no"]) }),
        perform: async ({ agreed, command }) => {
          const { identity } = desk.membership;
          const answer = { archive: archiveOf(desk), agreed: agreed === "yes", identity, command };
          await answerArchive(desk.scope, answer);
          return "/export#whole";
        },
        again: (typed) => exportPage({ ...desk, typed }, careFiles),
      }),
  },
  {
    method: "get",
    path: "/export/whole/:archive/:piece",
    over: "care",
    permission: "archive.take",
    handle: async (desk) => {
      const piece = desk.c.req.param("piece") ?? "";
      const file = await takeArchive(desk.scope, desk.archives, { archive: archiveOf(desk), piece });
      desk.c.header("Content-Type", "application/zip");
      desk.c.header("Content-Disposition", `attachment; filename="${piece}"`);
      return desk.c.body(new Uint8Array(file));
    },
  },
];
