import { type Context, Hono } from "hono";
import { beginByLink, keepByLink } from "#shared/check-ins/link/keep-by-link.ts";
import { linkedScope } from "#shared/journeys/access/linked-scope.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { askedForm, checkInForm } from "#shared/records/check-in/form.ts";
import { networkDoor, networkDoorKey } from "#shared/records/door/entities.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import type { Callee } from "../../web/check-ins/asking.ts";
import { isReadBack } from "../../web/check-ins/stages.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { type LinksOptions, linkOver, linkPages } from "../links/routes.ts";
import { askingPage, nowPage, paths, readingPage, thanksPage } from "./page.tsx";

const { at } = paths;
type Ctx = Context<FrontEnv>;

/** `/link/check-in`: what a link to check in leads to, until it was sent. */
export function checkInLinkRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();
  const networkIn = (c: Ctx) => parsePass(linkCookie.read(c))?.network;
  const over = (c: Ctx) => linkOver(c, options, networkIn(c));

  /** The network's own number. */
  async function calleesOf(c: Ctx): Promise<Callee[]> {
    const network = networkIn(c);
    const found = network && (await world.openDoor("me").get(networkDoor, networkDoorKey(network)));
    return found?.value.phone ? [{ who: found.value.name, phone: found.value.phone }] : [];
  }

  /** A link that opens nothing more, whatever the reason, gets the page of one that is over. */
  async function opened(c: Ctx, answer: (scope: ReturnType<typeof linkedScope>) => Promise<Response>) {
    const link = await linkOfPass(world.openDoor("me"), linkCookie.read(c), world.now());
    if (link?.purpose.for !== "check_in") return over(c);
    const scope = linkedScope(world, link, "check_in", c.get("requestId"));
    c.set("scope", scope);
    try {
      return await answer(scope);
    } catch (error) {
      if (error instanceof Refusal) return over(c);
      throw error;
    }
  }

  const page = (c: Ctx, typed: FormState, show: typeof askingPage) =>
    opened(c, async (scope) => {
      const [begun, callees] = await Promise.all([beginByLink(scope), calleesOf(c)]);
      return c.html(show({ assets, scope, typed, begun, callees }), typed.status ?? 200);
    });

  /** Shows what was typed once more, to be read back or changed. */
  const shows = (show: typeof askingPage) => async (c: Ctx) => {
    const sent = await readSent({ c });
    return handleForm(sent, {
      fields: askedForm.sent,
      perform: async () => {
        askedForm.read(sent.fields);
        return page(c, { form: askedForm.name, values: sent.fields, problems: [] }, show);
      },
      refused: (typed) => page(c, typed, askingPage),
    });
  };

  app.use(`${at}/*`, linkPages);
  app.get(at, (c) => page(c, nothingEntered, askingPage));
  app.post(`${at}/read-back`, shows(readingPage));
  app.post(`${at}/changes`, shows(askingPage));
  app.post(at, async (c) => {
    const sent = await readSent({ c });
    return opened(c, (scope) =>
      handleForm(sent, {
        fields: checkInForm.sent,
        perform: async ({ command: _, ...values }) => {
          const { concern } = await keepByLink(scope, { ...values });
          return c.redirect(concern ? paths.now : paths.thanks, 303);
        },
        refused: (typed) => page(c, typed, isReadBack(typed) ? readingPage : askingPage),
      }),
    );
  });
  app.get(paths.thanks, (c) => c.html(thanksPage(assets)));
  app.get(paths.now, async (c) => c.html(nowPage(assets, await calleesOf(c))));
  return app;
}
