import * as z from "zod";
import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { handleForm, optionalText, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { nothingEntered } from "../../ui/form.tsx";
import { noticesPage } from "./page.tsx";

const manage = inAdministration("network.manage");

export const noticeRoutes: readonly Route[] = [
  manage("get", "/network/notices", async (ctx) =>
    ctx.c.html(await noticesPage({ ...ctx, typed: nothingEntered })),
  ),
  manage("post", "/network/notices", (ctx) =>
    handleForm(ctx, {
      fields: z.object({
        name: text,
        text,
        minimumDays: text,
        version: z.coerce.number(),
        immediateDanger: optionalText,
        usual: optionalText,
      }),
      perform: async ({ immediateDanger, usual, ...values }) => {
        await changeNotice(ctx.scope, {
          ...values,
          immediateDanger: immediateDanger === "yes",
          usual: usual === "yes",
        });
        return "/network/notices";
      },
      rerender: (typed) => noticesPage({ ...ctx, typed }),
    }),
  ),
];
