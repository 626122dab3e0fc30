import { words } from "#functions/copy/words.ts";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import {
  inviteResident,
  inviteResidentForm,
  type WriteSignIn,
} from "#shared/journeys/access/invite-resident.ts";
import { newLinkPage } from "../../consents/new-link.tsx";
import { filled, stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, prefill, resource, send } from "../../kit/routes.ts";
import { ownPage } from "./page.tsx";

const mail =
  ({ site: { origin } }: HouseContext): WriteSignIn =>
  ({ stop }) => {
    const { subject, text } = words().residents.ownPageMail;
    return { subject, text: text({ url: `${origin}/me`, stop: `${origin}/invitations/${stop}` }) };
  };

const path = "/houses/:house/stays/:stay/own-page";
/** The state of the page that shows a new link. */
const newLink = "new-link";

/** Where staff invite a resident to their own page, and take an address back. */
export const ownPageRoutes: readonly Route[] = resource<HouseContext>(path, inHouse, {
  needs: inviteResidentForm.needs,
  page: (ctx) =>
    ctx.typed.form === newLink
      ? newLinkPage(ctx, { at: "/link", token: ctx.typed.values.token, back: filled(path, ctx.c) })
      : ownPage(ctx),
  forms: {
    "": send(
      inviteResidentForm,
      (ctx, sent) =>
        inviteResident(ctx.scope, {
          ...sent,
          ...stayIn(ctx),
          door: ctx.world.openDoor("web"),
          identify: ctx.site.identify,
          write: mail(ctx),
        }),
      "access.invited",
    ),
    link: prefill(button("resident.invite"), async (ctx, sent) => {
      const token = await inviteByLink(ctx.scope, { ...sent, ...stayIn(ctx) });
      return { to: filled(path, ctx.c), form: newLink, values: token === undefined ? {} : { token } };
    }),
    ending: send(
      button("resident.invite"),
      (ctx, sent) => endAccess(ctx.scope, { ...sent, ...stayIn(ctx) }),
      "access.ended",
    ),
  },
});
