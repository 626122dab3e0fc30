import { type Context, Hono } from "hono";
import { answerForm, answerGuest } from "#shared/consents/guest/answer-guest.ts";
import { guestScope, type Invited } from "#shared/consents/guest/guest-scope.ts";
import { readInvitation } from "#shared/consents/guest/open-guest.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import type { Scope } from "#shared/table/scope.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { keepSecret, type LinksOptions, linkOver } from "../links/routes.ts";
import { invitationPage } from "./page.tsx";

const at = "/guest/invitation";

/** `/guest/invitation`: what a guest's link leads to, for as long as its cookie opens it. */
export function guestRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();

  /** The guest of the cookie. */
  async function guestOf(c: Context<FrontEnv>): Promise<{ scope: Scope; invited: Invited } | undefined> {
    const link = await linkOfPass(world.openDoor("me"), linkCookie.read(c), world.now());
    if (link?.purpose.for !== "guest") return undefined;
    const { guest, consent } = link.purpose;
    const scope = guestScope(world, { network: link.network, guest }, c.get("requestId"));
    c.set("scope", scope);
    return { scope, invited: { person: link.person, consent } };
  }

  const over = (c: Context<FrontEnv>) => linkOver(c, options, parsePass(linkCookie.read(c))?.network);

  async function page(c: Context<FrontEnv>, typed: FormState): Promise<Response> {
    const guest = await guestOf(c);
    if (!guest) return over(c);
    try {
      const found = await readInvitation(guest.scope, guest.invited);
      return c.html(invitationPage(assets, { at, typed, found }), typed.status ?? 200);
    } catch (error) {
      // The consent has ended.
      if (error instanceof Refusal) return over(c);
      throw error;
    }
  }

  app.use(at, async (c, next) => {
    c.set("pattern", at);
    keepSecret(c);
    await next();
  });
  app.get(at, (c) => page(c, nothingEntered));
  app.post(at, async (c) => {
    const guest = await guestOf(c);
    if (!guest) return over(c);
    return handleForm(await readSent({ c }), {
      fields: answerForm.sent,
      perform: async (sent) => {
        await answerGuest(guest.scope, { ...guest.invited, ...sent });
        return c.redirect(at, 303);
      },
      refused: (typed) => page(c, typed),
    });
  });
  return app;
}
