import { words } from "#functions/copy/words.ts";
import {
  chooseNotifications,
  chooseTexts,
  notificationsForm,
  textsForm,
} from "#shared/network/notification/choose-notifications.ts";
import {
  askPhoneCode,
  codeForm,
  confirmPhone,
  phoneForm,
  removePhone,
} from "#shared/network/notification/set-phone.ts";
import { ofStaff, type Route } from "../../kit/route.ts";
import { button, resource, send } from "../../kit/routes.ts";
import { notificationsPage } from "./page.tsx";

export const notificationRoutes: readonly Route[] = resource("/notifications", ofStaff, {
  needs: notificationsForm.needs,
  page: notificationsPage,
  forms: {
    "": send(notificationsForm, (ctx, sent) => chooseNotifications(ctx.scope, sent), "notification.chosen"),
    texts: send(textsForm, (ctx, sent) => chooseTexts(ctx.scope, sent), "notification.chosen"),
    phone: send(
      phoneForm,
      (ctx, sent) =>
        askPhoneCode(ctx.scope, { ...sent, say: (code) => words().network.notificationTexts.code({ code }) }),
      "notification.code_sent",
    ),
    "phone/code": send(
      codeForm,
      (ctx, sent) => confirmPhone(ctx.scope, sent),
      "notification.phone_confirmed",
    ),
    "phone/removal": send(
      button(phoneForm.needs),
      (ctx, { command }) => removePhone(ctx.scope, { command }),
      "notification.phone_removed",
    ),
  },
});
