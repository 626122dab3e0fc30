import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure } from "#shared/network/erasure/ask-erasure.ts";
import { stopErasure } from "#shared/network/erasure/stop-erasure.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import type { Route, ScopedContext } from "../../kit/route.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { erasurePage, erasurePath } from "./page.tsx";

const erasureOf = ({ c }: ScopedContext) => {
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
    handle: async (ctx) => ctx.c.html(await erasurePage({ ...ctx, typed: nothingEntered })),
  },
  {
    method: "post",
    path: `${erasurePath[over]}/:erasure/stop`,
    over,
    permission: "erasure.stop",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({}),
        perform: async ({ command }) => {
          await stopErasure(ctx.scope, { erasure: erasureOf(ctx), command });
          return erasurePath[over];
        },
        rerender: (typed) => erasurePage({ ...ctx, typed }),
      }),
  },
];

/** Closing a network: an administrator requests it, a different person in admissions approves it, either can stop it. */
export const erasureRoutes: readonly Route[] = [
  ...forBoth("administration"),
  ...forBoth("care"),
  {
    method: "post",
    path: erasurePath.administration,
    over: "administration",
    permission: "erasure.ask",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ why: text, name: text }),
        perform: async (values) => {
          await askErasure(ctx.scope, { ...values, identity: ctx.membership.identity });
          return erasurePath.administration;
        },
        rerender: (typed) => erasurePage({ ...ctx, typed }),
      }),
  },
  {
    method: "post",
    path: `${erasurePath.care}/:erasure/answer`,
    over: "care",
    permission: "erasure.answer",
    handle: (ctx) =>
      handleForm(ctx, {
        fields: z.object({ agreed: z.enum(["yes", "no"]) }),
        perform: async ({ agreed, command }) => {
          const { identity } = ctx.membership;
          await answerErasure(ctx.scope, {
            erasure: erasureOf(ctx),
            agreed: agreed === "yes",
            identity,
            command,
          });
          return erasurePath.care;
        },
        rerender: (typed) => erasurePage({ ...ctx, typed }),
      }),
  },
];
