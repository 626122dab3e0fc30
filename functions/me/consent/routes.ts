import { type Context, Hono } from "hono";
import * as z from "zod";
import { readByLink, refuseByLink, signByLink, signerScope } from "#shared/consents/link/sign-by-link.ts";
import { signForm } from "#shared/consents/sign-consent.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Taking } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkOfPass } from "#shared/network/door/link/use-link.ts";
import { parsePass } from "#shared/records/door/tokens.ts";
import type { Scope } from "#shared/table/scope.ts";
import { drawnUp } from "../../web/consents/drawn.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import { type LinksOptions, linkOver, linkPages } from "../links/routes.ts";
import { answeredPage, signingPage } from "./page.tsx";

const at = "/link/consent";

/** Where each answer leads: a page that says so, and opens nothing. */
const answered = { signed: `${at}/signed`, notSigned: `${at}/not-signed` } as const;

interface Signer {
  readonly scope: Scope;
  readonly consent: Id<"consent">;
}

/** `/link/consent`: what a link to sign leads to, until the form is answered. */
export function consentRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();

  /** The signer of the cookie. */
  async function signerOf(c: Context<FrontEnv>): Promise<Signer | undefined> {
    const link = await linkOfPass(world.openDoor("me"), linkCookie.read(c), world.now());
    if (link?.purpose.for !== "consent") return undefined;
    const scope = signerScope(world, link, c.get("requestId"));
    c.set("scope", scope);
    return { scope, consent: link.purpose.consent };
  }

  const over = (c: Context<FrontEnv>) => linkOver(c, options, parsePass(linkCookie.read(c))?.network);

  /** A form that waits no more, signed, refused or discarded meanwhile, gets the page of a link that is over. */
  async function whileOpen(c: Context<FrontEnv>, answer: () => Promise<Response>): Promise<Response> {
    try {
      return await answer();
    } catch (error) {
      if (error instanceof Refusal) return over(c);
      throw error;
    }
  }

  const page = (c: Context<FrontEnv>, { scope, consent }: Signer, typed: FormState) =>
    whileOpen(c, async () =>
      c.html(
        signingPage(assets, { at, typed, prepared: await readByLink(scope, { consent }) }),
        typed.status ?? 200,
      ),
    );

  const takes =
    <V>(
      fields: Taking<V>,
      to: keyof typeof answered,
      act: (signer: Signer, sent: V & { command: string }) => Promise<void>,
    ) =>
    async (c: Context<FrontEnv>) => {
      const signer = await signerOf(c);
      if (!signer) return over(c);
      const sent = await readSent({ c });
      return whileOpen(c, () =>
        handleForm(sent, {
          fields,
          perform: async (values) => {
            await act(signer, values);
            return c.redirect(answered[to], 303);
          },
          refused: (typed) => page(c, signer, typed),
        }),
      );
    };

  app.use(`${at}/*`, linkPages);
  app.get(at, async (c) => {
    const signer = await signerOf(c);
    return signer ? page(c, signer, nothingEntered) : over(c);
  });
  app.post(
    at,
    takes(signForm.sent, "signed", ({ scope, consent }, sent) =>
      signByLink(scope, { ...sent, consent, drawUp: drawnUp }),
    ),
  );
  app.post(
    `${at}/refusal`,
    takes(z.object({}), "notSigned", ({ scope, consent }, { command }) =>
      refuseByLink(scope, { consent, command }),
    ),
  );
  app.get(answered.signed, (c) => c.html(answeredPage(assets, answered.signed, true)));
  app.get(answered.notSigned, (c) => c.html(answeredPage(assets, answered.notSigned, false)));
  return app;
}
