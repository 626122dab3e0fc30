import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { today } from "#shared/kernel/local-date.ts";
import { aftercareForm, askAftercare } from "#shared/plans/aftercare/ask-aftercare.ts";
import { beginPlan } from "#shared/plans/begin-plan.ts";
import { completeStep } from "#shared/plans/complete-step.ts";
import { aboutForm, beginForm, goalForm, reviewForm, shareForm, signForm } from "#shared/plans/plan-forms.ts";
import { reviewPlan } from "#shared/plans/review-plan.ts";
import { rewritePlan } from "#shared/plans/rewrite-plan.ts";
import { safetyForm, writeSafetyPlan } from "#shared/plans/safety-plan.ts";
import { shareGoal, takeGoalBack } from "#shared/plans/share-goal.ts";
import { signPlan } from "#shared/plans/sign-plan.ts";
import { addGoal, changeGoal, setGoalState } from "#shared/plans/write-goal.ts";
import { goalStates } from "#shared/records/plan/plan.ts";
import { yesOrNo } from "../kit/handle-form.ts";
import { filled, idIn } from "../kit/params.ts";
import type { Make, Route } from "../kit/route.ts";
import { button, fieldsOf, resource, send } from "../kit/routes.ts";
import { makePage } from "../residents/packet/make-pdf.ts";
import { nothingEntered } from "../ui/form.tsx";
import { lookAtPlan, type PlanContext, type PlanPlace } from "./place.ts";

const reads = "journey.read";
const writes = "journey.write";
type Needs = typeof reads | typeof writes;

/** The pages of a plan and their forms: the same for the resident and for their mentor. */
export function planRoutes<C extends PlanContext, R extends Pick<Route, "shown" | "longest" | "opensTo">>(
  over: (needs: Needs) => Make<C, R>,
  place: PlanPlace<C>,
): R[] {
  const at = place.path;
  const goalOf = (ctx: C) => idIn(ctx, "goal");
  const toPlan = (ctx: C) => filled(at, ctx.c);
  return [
    ...resource<C, Needs, R>(at, over, {
      needs: reads,
      page: async (ctx) => (await import("./page.tsx")).planPage(place)(ctx),
      forms: {
        signature: send(signForm, (ctx, said) => signPlan(ctx.scope, said), "plan.signed"),
        "goals/:goal/steps/:step": send(
          fieldsOf(writes, { done: yesOrNo }),
          (ctx, { done, command }) =>
            completeStep(ctx.scope, { goal: goalOf(ctx), step: idIn(ctx, "step"), done, command }),
          (_, __, { done }) => (done ? "plan.step_done" : "plan.step_undone"),
        ),
      },
    }),
    ...resource<C, Needs, R>(`${at}/beginning`, over, {
      needs: writes,
      page: async (ctx) => (await import("./begin.tsx")).beginPage(place)(ctx),
      forms: { "": send(beginForm, (ctx, said) => beginPlan(ctx.scope, said), "plan.begun") },
      next: toPlan,
    }),
    ...resource<C, Needs, R>(`${at}/aftercare`, over, {
      needs: reads,
      page: async (ctx) => (await import("./aftercare.tsx")).aftercarePage(place)(ctx),
      forms: {
        "": send(aftercareForm, (ctx, said) => askAftercare(ctx.scope, said), "plan.aftercare_asked"),
      },
    }),
    ...resource<C, Needs, R>(`${at}/about`, over, {
      needs: writes,
      page: async (ctx) => (await import("./about.tsx")).aboutPage(place)(ctx),
      forms: { "": send(aboutForm, (ctx, said) => rewritePlan(ctx.scope, said), "plan.changed") },
      next: toPlan,
    }),
    ...resource<C, Needs, R>(`${at}/goals`, over, {
      needs: writes,
      page: async (ctx) => (await import("./goal.tsx")).newGoalPage(place)(ctx),
      forms: { "": send(goalForm, (ctx, said) => addGoal(ctx.scope, said), "plan.goal_added") },
      next: toPlan,
    }),
    ...resource<C, Needs, R>(`${at}/goals/:goal`, over, {
      needs: reads,
      page: async (ctx) => (await import("./goal.tsx")).goalPage(place)(ctx),
      forms: {
        "": send(
          goalForm,
          (ctx, said) => changeGoal(ctx.scope, { ...said, goal: goalOf(ctx) }),
          "plan.goal_changed",
        ),
        state: send(
          fieldsOf(writes, { state: z.enum(goalStates) }),
          (ctx, said) => setGoalState(ctx.scope, { ...said, goal: goalOf(ctx) }),
          "plan.goal_changed",
        ),
        sharing: send(
          shareForm,
          (ctx, said) => shareGoal(ctx.scope, { ...said, goal: goalOf(ctx) }),
          "plan.goal_shared",
        ),
        "sharing/end": send(
          button(writes),
          (ctx, { command }) => takeGoalBack(ctx.scope, { goal: goalOf(ctx), command }),
          "plan.goal_taken_back",
        ),
      },
    }),
    ...resource<C, Needs, R>(`${at}/review`, over, {
      needs: writes,
      page: async (ctx) => (await import("./review.tsx")).reviewPage(place)(ctx),
      forms: { "": send(reviewForm, (ctx, said) => reviewPlan(ctx.scope, said), "plan.reviewed") },
      next: toPlan,
    }),
    ...resource<C, Needs, R>(`${at}/safety`, over, {
      needs: reads,
      page: async (ctx) => (await import("./safety.tsx")).safetyPage(place)(ctx),
      forms: {
        "": send(safetyForm, (ctx, said) => writeSafetyPlan(ctx.scope, said), "safety_plan.written"),
      },
    }),
    ...resource<C, Needs, R>(`${at}/editions/:edition`, over, {
      needs: reads,
      page: async (ctx) => (await import("./edition.tsx")).editionPage(place)(ctx),
    }),
    over(reads)("get", `${at}/page.pdf`, async (ctx) => {
      const { plan, journey, now, zone } = await lookAtPlan(place, { ...ctx, typed: nothingEntered });
      const { planFits } = await import("./sheet.ts");
      const made = await makePage(
        ctx,
        planFits(plan, { name: journey.name, today: today(now, zone).toString() }),
      );
      if (!made) throw notFound();
      ctx.c.header("Content-Type", "application/pdf");
      ctx.c.header("Content-Disposition", 'inline; filename="plan.pdf"');
      return ctx.c.body(made);
    }),
  ];
}
