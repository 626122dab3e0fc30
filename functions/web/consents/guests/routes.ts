import { inviteForm, inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { withdrawLink } from "#shared/consents/link/withdraw-link.ts";
import { filled, idIn, stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, prefill, resource, send } from "../../kit/routes.ts";
import { newLinkPage } from "../new-link.tsx";
import { guestsPage } from "./page.tsx";

const path = "/houses/:house/stays/:stay/consents/:consent/guests";
/** The state of the page that shows a new link. */
const made = "link";

export const guestRoutes: readonly Route[] = resource<HouseContext>(path, inHouse, {
  needs: "consent.read",
  page: (ctx) =>
    ctx.typed.form === made
      ? newLinkPage(ctx, {
          at: "/guest",
          purpose: "guest",
          token: ctx.typed.values.token,
          back: filled(path, ctx.c),
        })
      : guestsPage(ctx),
  forms: {
    "": prefill(inviteForm, async (ctx, sent) => {
      const asked = { ...sent, ...stayIn(ctx), consent: idIn(ctx, "consent") };
      const { token } = await inviteGuest(ctx.scope, asked);
      return { to: filled(path, ctx.c), form: made, values: token === null ? {} : { token } };
    }),
    ":link/withdrawal": send(
      button("link.manage"),
      (ctx, { command }) =>
        withdrawLink(ctx.scope, {
          ...stayIn(ctx),
          consent: idIn(ctx, "consent"),
          link: idIn(ctx, "link"),
          command,
        }),
      "link.withdrawn",
    ),
  },
});
