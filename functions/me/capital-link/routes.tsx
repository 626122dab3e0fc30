import { type Context, Hono } from "hono";
import { words } from "#functions/copy/words.ts";
import { answerByLink } from "#shared/capital/answer-by-link.ts";
import { beginQuestions } from "#shared/capital/read-capital.ts";
import { linkedScope } from "#shared/journeys/access/linked-scope.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { answersForm } from "#shared/records/capital/form.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Assets } from "../../web/assets/load.ts";
import { Questions } from "../../web/capital/form.tsx";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { type LinksOptions, linkOver, linkPages } from "../links/routes.ts";
import { outside } from "../ui/frame.tsx";

const at = "/link/recovery-capital";
const thanks = `${at}/thanks`;
const copy = () => words().capital.page;

interface Asking {
  readonly assets: Assets;
  readonly begun: Awaited<ReturnType<typeof beginQuestions>>;
  readonly typed: FormState;
}

/** The questions, and nothing that was answered before: whoever has the link reads it. */
const askingPage = ({ assets, begun, typed }: Asking): Markup =>
  outside(assets, {
    at,
    title: typed.banner ? words().common.errors.inTitle({ title: copy().title }) : copy().title,
    heading: copy().title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <Questions begun={begun} action={at} own typed={typed} />
      </Typed.Provider>
    ),
  });

/** Names no one, so it needs no cookie. */
const thanksPage = (assets: Assets): Markup =>
  outside(assets, { at: thanks, title: copy().thanks, children: <p>{copy().thanksText}</p> });

/** `/link/recovery-capital`: what a link to answer leads to, until it was sent. */
export function capitalLinkRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();

  /** A link that opens nothing more, whatever the reason, gets the page of one that is over. */
  async function opened(c: Context<FrontEnv>, answer: (scope: Scope) => Promise<Response>) {
    const cookie = linkCookie.read(c);
    const over = () => linkOver(c, options, parsePass(cookie)?.network);
    const link = await linkOfPass(world.openDoor("me"), cookie, world.now());
    if (link?.purpose.for !== "capital") return over();
    const scope = linkedScope(world, link, "capital", c.get("requestId"));
    c.set("scope", scope);
    try {
      return await answer(scope);
    } catch (error) {
      if (error instanceof Refusal) return over();
      throw error;
    }
  }

  const page = async (c: Context<FrontEnv>, scope: Scope, typed: FormState) =>
    c.html(askingPage({ assets, typed, begun: await beginQuestions(scope) }), typed.status ?? 200);

  app.use(`${at}/*`, linkPages);
  app.get(at, (c) => opened(c, (scope) => page(c, scope, nothingEntered)));
  app.post(at, async (c) => {
    const sent = await readSent({ c });
    return opened(c, (scope) =>
      handleForm(sent, {
        fields: answersForm.sent,
        perform: async ({ command: _, ...values }) => {
          await answerByLink(scope, values);
          return c.redirect(thanks, 303);
        },
        refused: (typed) => page(c, scope, typed),
      }),
    );
  });
  app.get(thanks, (c) => c.html(thanksPage(assets)));
  return app;
}
