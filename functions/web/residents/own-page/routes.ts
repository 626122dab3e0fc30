import { words } from "#functions/copy/words.ts";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import {
  inviteResident,
  inviteResidentForm,
  type WriteSignIn,
} from "#shared/journeys/access/invite-resident.ts";
import { borrowerOf, lendPhone } from "#shared/journeys/access/lend-phone.ts";
import { readAccess } from "#shared/journeys/access/read-access.ts";
import { languageOf } from "#shared/journeys/language/language-of.ts";
import { newLink, newLinkPage } from "../../consents/new-link.tsx";
import { lockTo } from "../../door/enter.ts";
import { loanCookie } from "../../door/loan.ts";
import { filled, stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type PageContext, type Route } from "../../kit/route.ts";
import { button, prefill, resource, send } from "../../kit/routes.ts";
import type { Markup } from "../../ui/layout.tsx";
import { handBackPage } from "./hand-back.tsx";
import { ownPage } from "./page.tsx";

const mail =
  ({ site: { origin } }: HouseContext): WriteSignIn =>
  ({ stop }) => {
    const { subject, text } = words().residents.ownPageMail;
    return { subject, text: text({ url: `${origin}/me`, stop: `${origin}/invitations/${stop}` }) };
  };

const path = "/houses/:house/stays/:stay/own-page";
/** The new link, in the language the resident has chosen. */
async function linkPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { stay } = await readAccess(ctx.scope, stayIn(ctx));
  return newLinkPage(ctx, {
    at: "/link",
    purpose: "own_page",
    token: ctx.typed.values.token,
    back: filled(path, ctx.c),
    language: await languageOf(ctx.world.openDoor("web"), { network: ctx.scope.network, ...stay }),
  });
}

/** Locks this browser to a resident's own page. */
async function handOver(ctx: HouseContext, command: string): Promise<void> {
  await lendPhone(ctx.scope, { ...stayIn(ctx), command, replaced: words().residents.ownPageReplaced });
  await lockTo(ctx.c, ctx.world, { purpose: "own_page", ...stayIn(ctx) });
}

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
    page: (ctx) => (ctx.typed.form === newLink ? linkPage(ctx) : ownPage(ctx)),
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
            replaced: words().residents.ownPageReplaced,
          }),
        "access.invited",
      ),
      link: prefill(button("resident.invite"), async (ctx, sent) => {
        const token = await inviteByLink(ctx.scope, {
          ...sent,
          ...stayIn(ctx),
          replaced: words().residents.ownPageReplaced,
        });
        return { to: filled(path, ctx.c), form: newLink, values: token === undefined ? {} : { token } };
      }),
      "hand-over": send(
        button("resident.invite"),
        (ctx, { command }) => handOver(ctx, command),
        "access.lent",
        (ctx) => `${filled(path, ctx.c)}/hand-back`,
      ),
      ending: send(
        button("resident.invite"),
        (ctx, sent) => endAccess(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "access.ended",
      ),
    },
  }),
  ...resource<HouseContext>(`${path}/hand-back`, inHouse, {
    needs: inviteResidentForm.needs,
    opensTo: "own_page",
    page: handBackPage,
    forms: { opening: { needs: inviteResidentForm.needs, handle: open } },
  }),
];
