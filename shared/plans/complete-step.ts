import { stamp } from "#shared/kernel/instant.ts";
import type { Goal, Step } from "#shared/records/plan/plan.ts";
import { withStepDone } from "#shared/records/plan/rules.ts";
import type { Scope } from "#shared/table/scope.ts";
import { changePlan } from "./change-plan.ts";

/** A step is done, or not done after all. @throws forbidden, not_found, conflict `handed_over` */
export const completeStep = (
  scope: Scope,
  {
    command,
    ...input
  }: {
    readonly goal: Goal["id"];
    readonly step: Step["id"];
    readonly done: boolean;
    readonly command: string;
  },
): Promise<void> =>
  changePlan(scope, {
    verb: "completeStep",
    command,
    asked: input,
    change: (was) => ({
      to: withStepDone(was, input.goal, input.step, input.done ? stamp(scope.now()) : null),
      told: "plan.step_done",
    }),
  });
