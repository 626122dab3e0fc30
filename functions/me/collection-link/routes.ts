import { type Context, Hono } from "hono";
import { en } from "#functions/copy/en/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { networkDoor, networkDoorKey } from "#shared/records/door/entities.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { AtSite, SaidAtSite } from "#shared/testing/elsewhere/by-link.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { type LinksOptions, linkOver, linkPages } from "../links/routes.ts";

const at = "/link/collection";
// Few requests are of an outside site, so a cold start loads neither.
const verbs = () => import("#shared/testing/elsewhere/by-link.ts");
const pages = () => import("./page.tsx");

interface AtTest {
  readonly scope: Scope;
  readonly place: AtSite;
}

/** `/link/collection`: one test that an outside site was asked to collect, while it is theirs. In English only. */
export function collectionLinkRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();

  /** A link that opens nothing more, whatever the reason, gets the page of one that is over. */
  async function opened(c: Context<FrontEnv>, answer: (on: AtTest) => Promise<Response>): Promise<Response> {
    const cookie = linkCookie.read(c);
    const over = () => linkOver(c, options, parsePass(cookie)?.network);
    const link = await linkOfPass(world.openDoor("me"), cookie, world.now());
    if (link?.purpose.for !== "collection") return over();
    const scope = (await verbs()).siteScope(world, link, c.get("requestId"));
    c.set("scope", scope);
    try {
      return await answer({ scope, place: link.purpose });
    } catch (error) {
      if (error instanceof Refusal) return over();
      throw error;
    }
  }

  const fromOf = async ({ network }: Scope) =>
    (await world.openDoor("me").get(networkDoor, networkDoorKey(network)))?.value;

  const page = async (c: Context<FrontEnv>, { scope, place }: AtTest, typed: FormState) => {
    const task = await (await verbs()).readAtSite(scope, place);
    const from = (await fromOf(scope)) ?? { name: task.site, phone: "" };
    return c.html(
      (await pages()).collectingPage(assets, { from, typed, task, now: scope.now() }),
      typed.status ?? 200,
    );
  };

  /** What a site says, one form each. */
  const takes = (kind: SaidAtSite) => async (c: Context<FrontEnv>) => {
    const sent = await readSent({ c });
    return opened(c, async (on) => {
      const { form, act } = (await verbs()).saidAtSite[kind];
      return handleForm(sent, {
        fields: form.sent,
        perform: async ({ command, ...values }) => {
          await act(on.scope, { at: on.place, command, sent: values });
          return c.redirect(`${at}/sent`, 303);
        },
        refused: (typed) => page(c, on, typed),
      });
    });
  };

  app.use(`${at}/*`, linkPages, (_, next) => inWords(en, next));
  app.get(at, (c) => opened(c, (on) => page(c, on, nothingEntered)));
  for (const kind of ["device", "laboratory", "not-given"] as const) app.post(`${at}/${kind}`, takes(kind));
  app.get(`${at}/sent`, (c) =>
    opened(c, async ({ scope, place }) => {
      const said = await (await verbs()).readSaid(scope, place);
      if (said === undefined || said === "returned") return c.redirect(at, 303);
      return c.html(
        (await pages()).sentPage(assets, { from: await fromOf(scope), said, here: `${at}/sent` }),
      );
    }),
  );
  return app;
}
