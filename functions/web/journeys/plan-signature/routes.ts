import { notFound } from "#shared/kernel/errors.ts";
import { signForm } from "#shared/plans/plan-forms.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { signHandedOver } from "#shared/plans/sign-plan.ts";
import { lockTo } from "../../door/enter.ts";
import { filled, idIn } from "../../kit/params.ts";
import { inJourney, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";
import type { PlanPlace } from "../../plans/place.ts";

/** Where a resident signs their plan on their mentor's phone. */
export function planSignatureRoutes(place: PlanPlace<ScopedContext>): readonly Route[] {
  const path = `${place.path}/signing`;
  return [
    ...resource(path, inJourney, {
      needs: "journey.read",
      opensTo: "plan",
      page: async (ctx) => (await import("./page.tsx")).handedOverPage(place)(ctx),
      forms: {
        "": send(signForm, (ctx, said) => signHandedOver(ctx.scope, said), "plan.signed"),
      },
    }),
    {
      ...inJourney("journey.write")("post", `${place.path}/hand-over`, async (ctx) => {
        if (!(await readPlan(ctx.scope)).plan) throw notFound();
        await lockTo(ctx.c, ctx.world, { purpose: "plan", journey: idIn(ctx, "journey") });
        return ctx.c.redirect(filled(path, ctx.c), 303);
      }),
      shown: path,
    },
  ];
}
