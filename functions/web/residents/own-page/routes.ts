import { words } from "#functions/copy/words.ts";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import {
  inviteResident,
  inviteResidentForm,
  type WriteSignIn,
} from "#shared/journeys/access/invite-resident.ts";
import { borrowerOf, lendPhone } from "#shared/journeys/access/lend-phone.ts";
import { newLinkPage } from "../../consents/new-link.tsx";
import { lockTo } from "../../door/enter.ts";
import { loanCookie } from "../../door/loan.ts";
import { handleForm, readSent } from "../../kit/handle-form.ts";
import { filled, stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, prefill, resource, send } from "../../kit/routes.ts";
import { handBackPage } from "./hand-back.tsx";
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

/** Locks this browser to a resident's own page. */
const handOver = async (ctx: HouseContext): Promise<Response> =>
  handleForm(await readSent(ctx), {
    fields: button(null).sent,
    perform: async ({ command }) => {
      await lendPhone(ctx.scope, { ...stayIn(ctx), command });
      await lockTo(ctx.c, ctx.world, { purpose: "own_page", ...stayIn(ctx) });
      return ctx.c.redirect(`${filled(path, ctx.c)}/hand-back`, 303);
    },
    refused: async (typed) => ctx.c.html(await ownPage({ ...ctx, typed }), typed.status),
  });

/** On the handed-over phone: on to the resident's page, where their PIN is asked for. */
async function open(ctx: HouseContext): Promise<Response> {
  const borrower = await borrowerOf(ctx.scope, stayIn(ctx));
  if (!borrower) return ctx.c.redirect(`${filled(path, ctx.c)}/hand-back`, 303);
  await loanCookie(ctx.world).write(ctx.c, borrower);
  return ctx.c.redirect("/me", 303);
}

/** Where staff invite a resident to their own page, and take an address back. */
export const ownPageRoutes: readonly Route[] = [
  ...resource<HouseContext>(path, inHouse, {
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
  }),
  { ...inHouse(inviteResidentForm.needs)("post", `${path}/hand-over`, handOver), shown: path },
  ...resource<HouseContext>(`${path}/hand-back`, inHouse, {
    needs: inviteResidentForm.needs,
    opensTo: "own_page",
    page: handBackPage,
    forms: { opening: { needs: inviteResidentForm.needs, handle: open } },
  }),
];
