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

/** Whether one of the two has signed the plan as it reads. */
export const hasSigned = ({ signed, edition }: RecoveryPlan, who: keyof RecoveryPlan["signed"]): boolean =>
  signed[who]?.edition === edition;

type Signing = Sent<typeof signForm> & { readonly command: string };

/**
 * The resident or their mentor signs the plan as it reads. @throws forbidden, not_found, invalid, conflict (`plan_rewritten`,
 * `handed_over`)
 */
export const signPlan = (scope: Scope, sent: Signing): Promise<void> =>
  signAs(scope, scope.actor.kind === "resident" ? "resident" : "mentor", sent);

/** The resident signs it on their mentor's phone, which was handed over for this. @throws as `signPlan` */
export const signHandedOver = (scope: Scope, sent: Signing): Promise<void> => signAs(scope, "resident", sent);

const signAs = (
  scope: Scope,
  by: keyof RecoveryPlan["signed"],
  { command, ...sent }: Signing,
): Promise<void> =>
  changePlan(scope, {
    verb: "signPlan",
    command,
    asked: { by, ...sent },
    change: (was) => {
      const { name, seen } = signForm.read(sent);
      mustBeAsSeen(seen, saidIn(was));
      const phoneOf = by === "resident" ? (scope.member ?? null) : null;
      const signature = { edition: was.edition, name, at: stamp(scope.now()), phoneOf };
      return { to: { ...was, signed: { ...was.signed, [by]: signature } }, told: "plan.signed" };
    },
  });
