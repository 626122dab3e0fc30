import { words } from "#functions/copy/words.ts";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import {
  inviteResident,
  inviteResidentForm,
  type WriteSignIn,
} from "#shared/journeys/access/invite-resident.ts";
import { stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, resource, send } from "../../kit/routes.ts";
import { ownPage } from "./page.tsx";

const mail =
  ({ site: { origin } }: HouseContext): WriteSignIn =>
  ({ stop }) => {
    const { subject, text } = words().residents.ownPageMail;
    return { subject, text: text({ url: `${origin}/me`, stop: `${origin}/invitations/${stop}` }) };
  };

/** Where staff invite a resident to their own page, and take an address back. */
export const ownPageRoutes: readonly Route[] = resource<HouseContext>(
  "/houses/:house/stays/:stay/own-page",
  inHouse,
  {
    needs: inviteResidentForm.needs,
    page: ownPage,
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
      ending: send(
        button("resident.invite"),
        (ctx, sent) => endAccess(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "access.ended",
      ),
    },
  },
);
