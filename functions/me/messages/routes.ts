import { chooseMail, mailForm, stopMail } from "#shared/journeys/messages/choose-mail.ts";
import { messageForm, sendMessage } from "#shared/journeys/messages/send-message.ts";
import { button, resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";
import { messagesPage } from "./page.tsx";

/** A resident's messages with their mentor. */
export const messageRoutes: readonly MeRoute[] = resource("/me/messages", ofResident, {
  needs: "journey.read",
  page: messagesPage,
  forms: {
    "": send(messageForm, (ctx: MeContext, sent) => sendMessage(ctx.scope, sent), "message.sent"),
    mail: send(
      mailForm,
      ({ scope, resident, identify }: MeContext, sent) =>
        chooseMail(scope, { ...sent, identity: resident.session.identity, identify }),
      "message.mail_chosen",
    ),
    "mail/stop": send(
      button(mailForm.needs),
      (ctx: MeContext, { command }) => stopMail(ctx.scope, { command }),
      "message.mail_stopped",
    ),
  },
});
