import { changeNotice } from "#shared/network/notices/change-notice.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { anything, resource, send } from "../../kit/routes.ts";
import { noticesPage } from "./page.tsx";

const needs = "network.manage";
export const noticeRoutes: readonly Route[] = resource("/network/notices", inAdministration, {
  needs,
  page: noticesPage,
  forms: {
    "": send(anything(needs), (ctx, { version, ...sent }) =>
      changeNotice(ctx.scope, { ...sent, version: Number(version) }),
    ),
  },
});
