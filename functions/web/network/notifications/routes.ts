import { chooseNotifications, notificationsForm } from "#shared/network/notification/choose-notifications.ts";
import { ofStaff, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";
import { notificationsPage } from "./page.tsx";

export const notificationRoutes: readonly Route[] = resource("/notifications", ofStaff, {
  needs: notificationsForm.needs,
  page: notificationsPage,
  forms: {
    "": send(notificationsForm, (ctx, sent) => chooseNotifications(ctx.scope, sent), "notification.chosen"),
  },
});
