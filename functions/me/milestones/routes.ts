import { chooseMilestones, milestonesForm } from "#shared/journeys/milestones/choose-milestones.ts";
import { takeMilestonesBack } from "#shared/journeys/milestones/take-back.ts";
import { button, resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";

/** What a resident shares of their milestones. */
export const milestoneRoutes: readonly MeRoute[] = resource("/me/milestones", ofResident, {
  needs: milestonesForm.needs,
  page: async (ctx) => (await import("./page.tsx")).milestonesPage(ctx),
  forms: {
    "": send(milestonesForm, (ctx: MeContext, sent) => chooseMilestones(ctx.scope, sent), "milestone.chosen"),
    "take-back": send(
      button(milestonesForm.needs),
      (ctx: MeContext, { command }) => takeMilestonesBack(ctx.scope, { command }),
      "milestone.taken_back",
    ),
  },
});
