import * as z from "zod";
import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { text, ticked } from "../../kit/handle-form.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { noticesPage } from "./page.tsx";

const needs = "network.manage";
const notice = {
  name: text,
  text,
  minimumDays: text,
  version: z.coerce.number(),
  immediateDanger: ticked,
  usual: ticked,
};

export const noticeRoutes: readonly Route[] = resource("/network/notices", inAdministration, {
  needs,
  page: noticesPage,
  forms: { "": send(fieldsOf(needs, notice), (ctx, sent) => changeNotice(ctx.scope, sent)) },
});
