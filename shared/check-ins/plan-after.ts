import { invalidField } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import type { SaidInCheckIn } from "#shared/records/check-in/form.ts";
import { checkInConflict } from "#shared/records/check-in/refusals.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import {
  type Goal,
  mostSteps,
  planKey,
  type RecoveryPlan,
  recoveryPlan,
  type Step,
} from "#shared/records/plan/plan.ts";
import { withStep, withStepDone } from "#shared/records/plan/rules.ts";
import { savePlan } from "#shared/records/plan/save.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";

interface Planned {
  readonly in: CheckIn["plan"];
  readonly changes: readonly Change[];
}

/** Goals they work on. */
export const openGoals = (plan: Pick<RecoveryPlan, "goals"> | undefined): Goal[] =>
  (plan?.goals ?? []).filter(({ state }) => state === "active");

/** Their steps that are still to be done. */
export const openSteps = (plan: Pick<RecoveryPlan, "goals"> | undefined) =>
  openGoals(plan).flatMap(({ id, steps }) =>
    steps.filter(({ done }) => done === null).map((step) => ({ goal: id, step })),
  );

/** The steps that were done, and one that was added. @throws conflict `plan_changed`, invalid `/newStepGoal` */
export async function planAfter(
  scope: Scope,
  journey: Journey["id"],
  said: Pick<SaidInCheckIn, "steps" | "newStep" | "newStepGoal" | "newStepOwner">,
): Promise<Planned> {
  if (said.steps.length === 0 && !said.newStep) return { in: { done: [], added: null }, changes: [] };
  const found = await scope.table.get(recoveryPlan, planKey(scope.homes, journey));
  const done = openSteps(found?.value).filter(({ step }) => said.steps.includes(step.id));
  const to = openGoals(found?.value).find(({ id }) => id === said.newStepGoal);
  if (!found || done.length < said.steps.length || (said.newStep && !to))
    throw checkInConflict("plan_changed");
  if (said.newStep && to && to.steps.length >= mostSteps)
    throw invalidField("/newStepGoal", "check_in.goal_full", { most: mostSteps });
  const now = scope.now();
  const added: Step | null = said.newStep
    ? {
        id: newId("step", now.epochMilliseconds),
        words: said.newStep,
        owner: said.newStepOwner ?? "resident",
        by: null,
        done: null,
      }
    : null;
  const ticked = done.reduce(
    (plan, { goal, step }) => withStepDone(plan, goal, step.id, stamp(now)),
    found.value,
  );
  return {
    in: {
      done: done.map(({ step: { id, words } }) => ({ id, words })),
      added: added && { id: added.id, words: added.words, owner: added.owner },
    },
    changes: savePlan(found, added && to ? withStep(ticked, to.id, added) : ticked),
  };
}
