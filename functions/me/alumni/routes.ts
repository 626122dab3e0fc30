import { words } from "#functions/copy/words.ts";
import { readOwnTouch } from "#shared/alumni/read-own.ts";
import { stayInTouch, touchForm } from "#shared/alumni/stay-in-touch.ts";
import { revokeOwn } from "#shared/consents/own.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { button, resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";
import { agreement, touchPage } from "./page.tsx";

/** Staying in touch after moving out. */
export const touchRoutes: readonly MeRoute[] = resource("/me/staying-in-touch", ofResident, {
  needs: "self.read",
  page: touchPage,
  forms: {
    "": send(
      touchForm,
      (ctx: MeContext, sent) =>
        stayInTouch(ctx.scope, {
          ...sent,
          content: agreement(ctx, String(sent.name ?? "")),
          purpose: words().alumni.own.consent.purpose,
        }),
      "alumni.agreed",
    ),
    stop: send(
      button(touchForm.needs),
      async ({ scope }: MeContext, { command }) => {
        const { consent } = await readOwnTouch(scope);
        if (!consent) throw notFound();
        await revokeOwn(scope, { consent, command });
      },
      "alumni.stopped",
    ),
  },
});
