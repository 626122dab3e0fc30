import { type Context, Hono } from "hono";
import {
  alumniForm,
  alumniScope,
  answerByLink,
  answerGuideByLink,
  guideForm,
  readByLink,
  stopByLink,
} from "#shared/alumni/by-link.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { type LinksOptions, linkOver, linkPages } from "../links/routes.ts";
import { guidePage, howPage, paths, thanksPage } from "./page.tsx";

type Ctx = Context<FrontEnv>;
type Opened = ReturnType<typeof alumniScope>;

/** `/link/alumni`: what a link to someone who moved out leads to, until it was answered. */
export function alumniLinkRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();
  const over = (c: Ctx) => linkOver(c, options, parsePass(linkCookie.read(c))?.network);

  /** A link that opens nothing more, whatever the reason, gets the page of one that is over. */
  async function opened(
    c: Ctx,
    what: Opened["purpose"]["for"],
    answer: (given: Opened) => Promise<Response>,
  ) {
    const link = await linkOfPass(world.openDoor("me"), linkCookie.read(c), world.now());
    if (link?.purpose.for !== what) return over(c);
    const given = alumniScope(world, link, c.get("requestId"));
    c.set("scope", given.scope);
    try {
      return await answer(given);
    } catch (error) {
      if (error instanceof Refusal) return over(c);
      throw error;
    }
  }

  const page = (c: Ctx, what: Opened["purpose"]["for"], typed: FormState) =>
    opened(c, what, async ({ scope, purpose }) => {
      await readByLink(scope, purpose);
      const show = what === "alumni" ? howPage : guidePage;
      return c.html(show(assets, typed), typed.status ?? 200);
    });

  app.use("/link/alumni/*", linkPages);
  app.get(paths.at, (c) => page(c, "alumni", nothingEntered));
  app.get(paths.guide, (c) => page(c, "alumni_guide", nothingEntered));
  app.post(paths.at, async (c) => {
    const sent = await readSent({ c });
    return opened(c, "alumni", ({ scope, purpose }) =>
      handleForm(sent, {
        fields: alumniForm.sent,
        perform: async ({ command: _, ...values }) => {
          await answerByLink(scope, { ...values, purpose });
          return c.redirect(paths.thanks, 303);
        },
        refused: (typed) => page(c, "alumni", typed),
      }),
    );
  });
  app.post(paths.guide, async (c) => {
    const sent = await readSent({ c });
    return opened(c, "alumni_guide", ({ scope, purpose }) =>
      handleForm(sent, {
        fields: guideForm.sent,
        perform: async ({ command: _, ...values }) => {
          await answerGuideByLink(scope, { ...values, purpose });
          return c.redirect(paths.said, 303);
        },
        refused: (typed) => page(c, "alumni_guide", typed),
      }),
    );
  });
  app.post(`${paths.at}/stop`, (c) =>
    opened(c, "alumni", async ({ scope, purpose }) => {
      await stopByLink(scope, { purpose });
      return c.redirect(paths.stopped, 303);
    }),
  );
  for (const one of ["thanks", "said", "stopped"] as const)
    app.get(paths[one], (c) => c.html(thanksPage(assets, one)));
  return app;
}
