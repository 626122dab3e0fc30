import { linkIntoJourney } from "#shared/journeys/access/link-into-journey.ts";
import { capitalRoutes } from "../../capital/routes.ts";
import { newLink } from "../../consents/new-link.tsx";
import { idIn } from "../../kit/params.ts";
import { inJourney, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, prefill } from "../../kit/routes.ts";

const at = "/journeys/:journey/recovery-capital";

/** A resident's recovery capital, for whoever walks with them. */
export const journeyCapitalRoutes: readonly Route[] = capitalRoutes(
  inJourney,
  {
    path: at,
    plan: "/journeys/:journey/plan",
    frame: async (ctx, { name, title, children }) =>
      (await import("../journey/frame.tsx")).journeyFrame(ctx, {
        name,
        title,
        at: "/recovery-capital",
        children,
      }),
    also: async (ctx, path) => (await import("./link.tsx")).linkAct(ctx, path),
    instead: async (ctx, path) => (await import("./link.tsx")).madeLink(ctx, path),
  },
  {
    link: prefill(button("journey.write"), async (ctx: ScopedContext, { command }) => {
      const token = await linkIntoJourney(ctx.scope, { command, to: "capital" });
      const to = `/journeys/${idIn(ctx, "journey")}/recovery-capital`;
      return { to, form: newLink, values: token === undefined ? {} : { token } };
    }),
  },
);
