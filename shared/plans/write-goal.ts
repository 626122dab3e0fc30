import type { Said, Sent } from "#shared/kernel/form.ts";
import { type Id, isId, newId } from "#shared/kernel/ids.ts";
import type { Goal, goalStates, RecoveryPlan, Step } from "#shared/records/plan/plan.ts";
import { planConflict } from "#shared/records/plan/refusals.ts";
import { goalIn, rewritten, withGoalChanged } from "#shared/records/plan/rules.ts";
import type { Scope } from "#shared/table/scope.ts";
import { newGoal } from "./begin-plan.ts";
import { changePlan, mustBeAsSeen, seenOf } from "./change-plan.ts";
import { goalForm } from "./plan-forms.ts";

type SentGoal = Sent<typeof goalForm> & { readonly command: string };

const mostGoals = 20;

const contentOf = ({ domain, words, by, steps, obstacles, helps }: Goal) => ({
  ...{ domain, words, by, obstacles, helps },
  steps: steps.map(({ done: _, ...step }) => step),
});
export const goalSeen = (goal: Goal): string => seenOf(contentOf(goal));

/** @throws forbidden, not_found, invalid with every field, conflict (`goals_full`, `handed_over`) */
export const addGoal = (scope: Scope, { command, ...sent }: SentGoal): Promise<void> =>
  changePlan(scope, {
    verb: "addGoal",
    command,
    asked: sent,
    change: (was) => {
      const said = goalForm.read(sent);
      if (was.goals.length >= mostGoals) throw planConflict("goals_full");
      const at = scope.now().epochMilliseconds;
      const goal = { ...newGoal, id: newId("goal", at), ...goalSaid(said, [], at) };
      return { to: rewritten(was, { goals: [...was.goals, goal] }), told: "plan.goal_added" };
    },
  });

/**
 * A goal in other words, with other steps. Steps that were there keep whether they are done. @throws forbidden, not_found,
 * invalid with every field, conflict (`plan_rewritten`, `handed_over`)
 */
export const changeGoal = (
  scope: Scope,
  { command, goal: id, ...sent }: SentGoal & { readonly goal: Goal["id"] },
): Promise<void> =>
  changePlan(scope, {
    verb: "changeGoal",
    command,
    asked: { goal: id, ...sent },
    change: (was) => {
      const goal = goalIn(was, id);
      const said = goalForm.read(sent);
      mustBeAsSeen(said.seen, contentOf(goal));
      const changed = { ...goal, ...goalSaid(said, goal.steps, scope.now().epochMilliseconds) };
      return { to: withGoalChanged(was, changed), told: "plan.goal_changed" };
    },
  });

/** Reached, set aside, or worked on again. @throws forbidden, not_found, conflict `handed_over` */
export const setGoalState = (
  scope: Scope,
  input: {
    readonly goal: Goal["id"];
    readonly state: (typeof goalStates)[number];
    readonly command: string;
  },
): Promise<void> =>
  changePlan(scope, {
    verb: "setGoalState",
    command: input.command,
    asked: { goal: input.goal, state: input.state },
    change: (was) => ({
      to: withGoalChanged(was, { ...goalIn(was, input.goal), state: input.state }),
      told: "plan.goal_changed",
    }),
  });

type GoalSaid = Pick<
  RecoveryPlan["goals"][number],
  "domain" | "words" | "by" | "steps" | "obstacles" | "helps"
>;

const goalSaid = (
  { domain, words, by, obstacles, helps, steps }: Said<typeof goalForm>,
  were: readonly Step[],
  at: number,
): GoalSaid => ({
  ...{ domain, words, by, obstacles, helps },
  steps: steps.flatMap(({ id, owner, ...step }) =>
    step.words === "" ? [] : [{ ...stepOf(id, were, at), ...step, owner: owner ?? "resident" }],
  ),
});

function stepOf(id: string, were: readonly Step[], at: number): { id: Id<"step">; done: Step["done"] } {
  const was = isId("step", id) ? were.find((one) => one.id === id) : undefined;
  return { id: was?.id ?? newId("step", at), done: was?.done ?? null };
}
