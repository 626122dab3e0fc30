import { type Context, Hono } from "hono";
import { firstVisitWithPin } from "#shared/journeys/access/first-visit-with-pin.ts";
import { type MayEnter, residenciesOf } from "#shared/journeys/access/residencies-of.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { ownPinForm } from "#shared/records/door/resident-pin.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import { linkCookie, ownPhoneCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { enter } from "../door/enter.ts";
import { keepSecret, type LinksOptions, linkOver } from "../links/routes.ts";
import { firstPinPage } from "./page.tsx";

const at = "/link/own-page";

/** `/link/own-page`: what a link to one's own page leads to, until a PIN is set. */
export function ownPageRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();

  /** Whose first visit it is. Staff may have taken the link back since it was opened. */
  async function visitorOf(c: Context<FrontEnv>): Promise<MayEnter | undefined> {
    const door = world.openDoor("me");
    const link = await linkOfPass(door, linkCookie.read(c), world.now());
    if (link?.purpose.for !== "own_page") return undefined;
    const [found] = await residenciesOf(door, link.hash, world.now());
    return found;
  }
  const over = (c: Context<FrontEnv>) => linkOver(c, options, parsePass(linkCookie.read(c))?.network);
  const page = async (c: Context<FrontEnv>, typed: FormState) => {
    const visitor = await visitorOf(c);
    return visitor
      ? c.html(firstPinPage(assets, { at, typed, network: visitor.networkName }), typed.status ?? 200)
      : over(c);
  };

  app.use(at, async (c, next) => {
    c.set("pattern", at);
    keepSecret(c);
    await next();
  });
  app.get(at, (c) => page(c, nothingEntered));
  app.post(at, async (c) => {
    const visitor = await visitorOf(c);
    if (!visitor) return over(c);
    return handleForm(await readSent({ c }), {
      fields: ownPinForm.sent,
      perform: async (sent) => {
        const { invitation } = visitor;
        const phone = await firstVisitWithPin(world, {
          ...sent,
          invitation,
          requestId: c.get("requestId"),
        });
        ownPhoneCookie.write(c, phone);
        await enter(c, world, invitation.value, false);
        linkCookie.clear(c);
        return c.redirect("/me", 303);
      },
      refused: (typed) => page(c, typed),
    });
  });
  return app;
}
