import { ownAppealForm, ownStatementForm } from "#shared/residents/review/say.ts";
import { appealOwn, stateOwn } from "#shared/residents/review/say-own.ts";
import { idIn } from "../../web/kit/params.ts";
import { resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";

const needs = "self.read";

/** A resident's own fair reviews: whole, with what is theirs to say. */
export const reviewRoutes: readonly MeRoute[] = [
  ...resource("/me/reviews", ofResident, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).ownReviewsPage(ctx),
  }),
  ...resource("/me/reviews/:review", ofResident, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).ownReviewPage(ctx),
    forms: {
      statement: send(
        ownStatementForm,
        (ctx: MeContext, sent) => stateOwn(ctx.scope, { ...sent, review: idIn(ctx, "review") }),
        "review.stated",
      ),
      appeal: send(
        ownAppealForm,
        (ctx: MeContext, sent) => appealOwn(ctx.scope, { ...sent, review: idIn(ctx, "review") }),
        "review.appealed",
      ),
    },
  }),
];
