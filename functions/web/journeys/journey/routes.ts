import { partingForm, sayParting } from "#shared/journeys/beside/say-parting.ts";
import { nextForm, setNext } from "#shared/journeys/beside/set-next.ts";
import { messageForm, sendMessage } from "#shared/journeys/messages/send-message.ts";
import { handoverForm, writeHandover } from "#shared/mentors/handover/write-handover.ts";
import { appointmentRoutes } from "../../appointments/routes.ts";
import { inJourney, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";
import type { PlanPlace } from "../../plans/place.ts";
import { planRoutes } from "../../plans/routes.ts";
import { journeyCapitalRoutes } from "../capital/routes.ts";
import { planSignatureRoutes } from "../plan-signature/routes.ts";

/** A resident's recovery plan, for whoever walks with them. */
const plan: PlanPlace<ScopedContext> = {
  path: "/journeys/:journey/plan",
  frame: async (ctx, { name, title, children }) =>
    (await import("./frame.tsx")).journeyFrame(ctx, { name, title, at: "/plan", children }),
};

const appointments: PlanPlace<ScopedContext> = {
  path: "/journeys/:journey/appointments",
  frame: async (ctx, { name, title, children }) =>
    (await import("./frame.tsx")).journeyFrame(ctx, { name, title, at: "/appointments", children }),
};

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
  ...resource("/journeys/:journey/handover", inJourney, {
    needs: "journey.read",
    page: async (ctx) => (await import("../handover/page.tsx")).handoverPage(ctx),
    forms: {
      "": send(handoverForm, (ctx, sent) => writeHandover(ctx.scope, sent), "match.handover_written"),
    },
  }),
  ...resource("/journeys/:journey/messages", inJourney, {
    needs: "journey.read",
    page: async (ctx) => (await import("../messages/page.tsx")).messagesPage(ctx),
    forms: {
      "": send(messageForm, (ctx, sent) => sendMessage(ctx.scope, sent), "message.sent"),
    },
  }),
  ...planRoutes(inJourney, plan),
  ...appointmentRoutes(inJourney, appointments),
  ...planSignatureRoutes(plan),
  ...journeyCapitalRoutes,
];
