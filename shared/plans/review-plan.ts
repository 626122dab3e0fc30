import type { Sent } from "#shared/kernel/form.ts";
import { reviewed } from "#shared/records/plan/rules.ts";
import type { Scope } from "#shared/table/scope.ts";
import { changePlan } from "./change-plan.ts";
import { reviewForm } from "./plan-forms.ts";

/**
 * A review of the plan: what is stronger, what needs more, what is next. It changes nothing else, and nothing follows from
 * it. @throws forbidden, not_found, invalid with every field, conflict `handed_over`
 */
export const reviewPlan = (
  scope: Scope,
  { command, ...sent }: Sent<typeof reviewForm> & { readonly command: string },
): Promise<void> =>
  changePlan(scope, {
    verb: "reviewPlan",
    command,
    asked: sent,
    change: (was, { day }) => {
      const said = reviewForm.read(sent, ({ stronger, needs, next }, errors) => {
        if (![stronger, needs, next].some(Boolean)) errors.add("/stronger", "plan.review_required");
      });
      return { to: reviewed(was, { ...said, on: day }), told: "plan.reviewed" };
    },
  });
