import * as z from "zod";
import { changeNotice } from "#shared/departure/change-notice.ts";
import { act, optionalText, text } from "../act.ts";
import { inAdministration, type Route } from "../route.ts";
import { nothingTyped } from "../ui/form.tsx";
import { noticesPage } from "./page.tsx";

const manage = inAdministration("network.manage");

export const noticeRoutes: readonly Route[] = [
  manage("get", "/network/notices", async (desk) =>
    desk.c.html(await noticesPage({ ...desk, typed: nothingTyped })),
  ),
  manage("post", "/network/notices", (desk) =>
    act(desk, {
      fields: z.object({
        name: text,
        text,
        minimumDays: text,
        version: z.coerce.number(),
        immediateDanger: optionalText,
        usual: optionalText,
      }),
      perform: async ({ immediateDanger, usual, ...values }) => {
        await changeNotice(desk.scope, {
          ...values,
          immediateDanger: immediateDanger === "yes",
          usual: usual === "yes",
        });
        return "/network/notices";
      },
      again: (typed) => noticesPage({ ...desk, typed }),
    }),
  ),
];
