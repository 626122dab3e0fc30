import { nextForm, setNext } from "#shared/journeys/beside/set-next.ts";
import { inJourney, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";

export const journeyRoutes: readonly Route[] = [
  ...resource("/journeys/:journey", inJourney, {
    needs: "journey.read",
    page: async (ctx) => (await import("./page.tsx")).journeyPage(ctx),
    forms: {
      next: send(nextForm, (ctx, sent) => setNext(ctx.scope, sent), "journey.next_set"),
    },
  }),
];
