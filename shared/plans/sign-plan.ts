import type { Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import type { Scope } from "#shared/table/scope.ts";
import { changePlan, mustBeAsSeen, seenOf } from "./change-plan.ts";
import { signForm } from "./plan-forms.ts";

/** What is signed: how far its steps are is not part of it. */
const saidIn = ({ meaning, strengths, supports, parts, goals }: RecoveryPlan) => ({
  ...{ meaning, strengths, supports, parts },
  goals: goals.map(({ shared: _, steps, ...goal }) => ({
    ...goal,
    steps: steps.map(({ done: __, ...step }) => step),
  })),
});
export const planSeen = (plan: RecoveryPlan): string => seenOf(saidIn(plan));

/**
 * The resident or their mentor signs the plan as it reads. @throws forbidden, not_found, invalid, conflict (`plan_rewritten`,
 * `handed_over`)
 */
export const signPlan = (
  scope: Scope,
  { command, ...sent }: Sent<typeof signForm> & { readonly command: string },
): Promise<void> =>
  changePlan(scope, {
    verb: "signPlan",
    command,
    asked: sent,
    change: (was) => {
      const { name, seen } = signForm.read(sent);
      mustBeAsSeen(seen, saidIn(was));
      const by = scope.actor.kind === "resident" ? "resident" : "mentor";
      const signature = { edition: was.edition, name, at: stamp(scope.now()) };
      return { to: { ...was, signed: { ...was.signed, [by]: signature } }, told: "plan.signed" };
    },
  });
