import type { Sent } from "#shared/kernel/form.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import type { Goal } from "#shared/records/plan/plan.ts";
import { planConflict } from "#shared/records/plan/refusals.ts";
import { goalIn, withShared } from "#shared/records/plan/rules.ts";
import type { Scope } from "#shared/table/scope.ts";
import { changePlan } from "./change-plan.ts";
import { shareForm } from "./plan-forms.ts";

/** The stay whose house they live in now. */
const stayNow = ({ stays, house }: Journey) =>
  stays.findLast((one) => one.house === house && one.until === null);

/**
 * The house where the resident lives sees a goal. With the mentor, the resident agrees. @throws forbidden, not_found,
 * invalid `/agreed`, conflict (`no_house`, `handed_over`)
 */
export const shareGoal = (
  scope: Scope,
  {
    command,
    goal,
    ...sent
  }: Sent<typeof shareForm> & { readonly goal: Goal["id"]; readonly command: string },
): Promise<void> =>
  changePlan(scope, {
    verb: "shareGoal",
    command,
    asked: { goal, ...sent },
    change: (was, { journey }) => {
      goalIn(was, goal);
      shareForm.read(sent, ({ agreed }, errors) => {
        if (!agreed && scope.actor.kind !== "resident") errors.add("/agreed", "plan.agreement_required");
      });
      const at = stayNow(journey);
      if (!at) throw planConflict("no_house");
      return { to: withShared(was, goal, { house: at.house, stay: at.stay }), told: "plan.goal_shared" };
    },
  });

/** No house sees it any longer. @throws forbidden, not_found, conflict `handed_over` */
export const takeGoalBack = (
  scope: Scope,
  { command, goal }: { readonly goal: Goal["id"]; readonly command: string },
): Promise<void> =>
  changePlan(scope, {
    verb: "takeGoalBack",
    command,
    asked: { goal },
    change: (was) => ({ to: withShared(was, goal, null), told: "plan.goal_taken_back" }),
  });
