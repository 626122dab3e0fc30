import * as z from "zod";
import { answerErasure } from "#shared/erasure/answer-erasure.ts";
import { askErasure } from "#shared/erasure/ask-erasure.ts";
import { stopErasure } from "#shared/erasure/stop-erasure.ts";
import { notFound } from "#shared/errors.ts";
import { isId } from "#shared/ids.ts";
import { act, text } from "../act.ts";
import type { Route, ScopedDesk } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { erasurePage, erasurePath } from "./page.tsx";

const erasureOf = ({ c }: ScopedDesk) => {
  const id = c.req.param("erasure");
  if (!isId("erasure", id)) throw notFound();
  return id;
};

const forBoth = (over: keyof typeof erasurePath): Route[] => [
  {
    method: "get",
    path: erasurePath[over],
    over,
    permission: "erasure.stop",
    handle: async (desk) => desk.c.html(await erasurePage({ ...desk, typed: nothingTyped })),
  },
  {
    method: "post",
    path: `${erasurePath[over]}/:erasure/stop`,
    over,
    permission: "erasure.stop",
    handle: (desk) =>
      act(desk, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await stopErasure(desk.scope, { erasure: erasureOf(desk), command });
          return erasurePath[over];
        },
        again: (typed) => erasurePage({ ...desk, typed }),
      }),
  },
];

/** How a network leaves: administration asks, somebody else of admissions agrees, either stops it. */
export const erasureRoutes: readonly Route[] = [
  ...forBoth("administration"),
  ...forBoth("care"),
  {
    method: "post",
    path: erasurePath.administration,
    over: "administration",
    permission: "erasure.ask",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ why: text, name: text }),
        perform: async (values) => {
          await askErasure(desk.scope, { ...values, identity: desk.membership.identity });
          return erasurePath.administration;
        },
        again: (typed) => erasurePage({ ...desk, typed }),
      }),
  },
  {
    method: "post",
    path: `${erasurePath.care}/:erasure/answer`,
    over: "care",
    permission: "erasure.answer",
    handle: (desk) =>
      act(desk, {
        fields: z.object({ agreed: z.enum(["yes", "no"]) }),
        perform: async ({ agreed, command }) => {
          const { identity } = desk.membership;
          await answerErasure(desk.scope, {
            erasure: erasureOf(desk),
            agreed: agreed === "yes",
            identity,
            command,
          });
          return erasurePath.care;
        },
        again: (typed) => erasurePage({ ...desk, typed }),
      }),
  },
];
