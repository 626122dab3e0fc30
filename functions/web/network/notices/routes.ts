import { changeNotice, templateForm } from "#shared/network/notices/change-notice.ts";
import { inAdministration, type Route } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";
import { noticesPage } from "./page.tsx";

const needs = "network.manage";
export const noticeRoutes: readonly Route[] = resource("/network/notices", inAdministration, {
  needs,
  page: noticesPage,
  forms: {
    "": send(
      versioned(templateForm),
      (ctx, { form, ...sent }) => changeNotice(ctx.scope, { ...form, ...sent }),
      "notice.saved",
    ),
  },
});
