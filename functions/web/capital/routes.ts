import { answerQuestions } from "#shared/capital/answer-questions.ts";
import { goalForm } from "#shared/plans/plan-forms.ts";
import { addGoal } from "#shared/plans/write-goal.ts";
import { answersForm } from "#shared/records/capital/form.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { filled } from "../kit/params.ts";
import type { Make, PageContext, Route } from "../kit/route.ts";
import { resource, type Sending, send } from "../kit/routes.ts";
import type { PlanContext } from "../plans/place.ts";
import type { CapitalPlace } from "./place.ts";

const reads = "journey.read";

/** The pages of someone's recovery capital: the same for the resident and for their mentor, with the forms that each has. */
export function capitalRoutes<C extends PlanContext, R extends Pick<Route, "shown" | "longest" | "opensTo">>(
  over: (needs: Permission) => Make<C, R>,
  place: CapitalPlace<C>,
  own: Readonly<Record<string, Sending<C>>>,
): R[] {
  const at = place.path;
  return [
    ...resource<C, Permission, R>(at, over, {
      needs: reads,
      page: async (ctx: PageContext<C>) => (await import("./page.tsx")).capitalPage(place)(ctx),
      forms: {
        goals: send(
          goalForm,
          (ctx: C, said) => addGoal(ctx.scope, said),
          "plan.goal_added",
          (ctx) => filled(place.plan, ctx.c),
        ),
        ...own,
      },
    }),
    ...resource<C, Permission, R>(`${at}/new`, over, {
      needs: "journey.write",
      page: async (ctx: PageContext<C>) => (await import("./page.tsx")).newPage(place)(ctx),
      forms: {
        "": send(answersForm, (ctx: C, said) => answerQuestions(ctx.scope, said), "capital.answered"),
      },
      next: (ctx) => filled(at, ctx.c),
    }),
  ];
}
