import { partingForm, sayParting } from "#shared/journeys/beside/say-parting.ts";
import { nextForm, setNext } from "#shared/journeys/beside/set-next.ts";
import { inJourney, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

export const journeyRoutes: readonly Route[] = [
  ...resource("/journeys/:journey", inJourney, {
    needs: "journey.read",
    page: async (ctx) => (await import("./page.tsx")).journeyPage(ctx),
    forms: {
      parting: send(
        partingForm,
        (ctx, sent) => sayParting(ctx.scope, sent),
        (_, __, { goesOn }) => ["journey.parting", { goesOn: goesOn === "yes" }],
      ),
      next: send(nextForm, (ctx, sent) => setNext(ctx.scope, sent), "journey.next_set"),
    },
  }),
];
