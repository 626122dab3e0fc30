import { idSchema } from "#shared/kernel/ids.ts";
import { chooseRecord, endEmergency } from "#shared/residents/emergency/choose-record.ts";
import { emergencyForm, openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import { reviewEmergency, reviewForm } from "#shared/residents/emergency/review-emergency.ts";
import { idIn } from "../../kit/params.ts";
import { inOversight, ofEmergencies, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, fieldsOf, resource, send } from "../../kit/routes.ts";

const opens = "emergency.open";
const of = (ctx: ScopedContext) => ({ emergency: idIn(ctx, "emergency") });

export const emergencyRoutes: readonly Route[] = [
  ...resource("/emergency", ofEmergencies, {
    needs: opens,
    page: async (ctx) => (await import("./start.tsx")).emergencyStart(ctx),
    forms: {
      "": send(
        emergencyForm,
        (ctx, sent) => openEmergency(ctx.scope, { ...sent, identity: ctx.membership.identity }),
        "emergency.opened",
        (_, { emergency }) => `/emergency/${emergency}`,
      ),
    },
  }),
  ...resource("/emergency/:emergency", ofEmergencies, {
    needs: opens,
    page: async (ctx) => (await import("./emergency.tsx")).emergencyPage(ctx),
    forms: {
      record: send(
        fieldsOf(opens, { stay: idSchema("stay") }),
        (ctx, sent) => chooseRecord(ctx.scope, { ...sent, ...of(ctx) }),
        "emergency.chosen",
      ),
      end: send(
        button(opens),
        (ctx, { command }) => endEmergency(ctx.scope, { ...of(ctx), command }),
        "emergency.ended",
      ),
    },
  }),
  ...resource("/emergencies", inOversight, {
    needs: "emergency.review",
    page: async (ctx) => (await import("./reviews.tsx")).emergenciesPage(ctx),
  }),
  ...resource("/emergencies/:emergency", inOversight, {
    needs: "emergency.review",
    page: async (ctx) => (await import("./review.tsx")).reviewPage(ctx),
    forms: {
      review: send(
        reviewForm,
        (ctx, sent) => reviewEmergency(ctx.scope, { ...sent, ...of(ctx), identity: ctx.membership.identity }),
        "emergency.reviewed",
      ),
    },
  }),
];
