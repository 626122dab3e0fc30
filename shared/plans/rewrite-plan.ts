import type { Sent } from "#shared/kernel/form.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { rewritten } from "#shared/records/plan/rules.ts";
import type { Scope } from "#shared/table/scope.ts";
import { aboutSaid } from "./begin-plan.ts";
import { changePlan, mustBeAsSeen, seenOf } from "./change-plan.ts";
import { aboutForm, checkParts } from "./plan-forms.ts";

const aboutOf = ({ meaning, strengths, supports, parts }: RecoveryPlan) => ({
  meaning,
  strengths,
  supports,
  parts,
});
export const aboutSeen = (plan: RecoveryPlan): string => seenOf(aboutOf(plan));

/**
 * What recovery means to a person, their strengths and supports, and what they work on now. @throws forbidden, not_found,
 * invalid with every field, conflict (`plan_rewritten`, `handed_over`)
 */
export const rewritePlan = (
  scope: Scope,
  { command, ...sent }: Sent<typeof aboutForm> & { readonly command: string },
): Promise<void> =>
  changePlan(scope, {
    verb: "rewritePlan",
    command,
    asked: sent,
    change: (was) => {
      const { seen, ...said } = aboutForm.read(sent, checkParts);
      mustBeAsSeen(seen, aboutOf(was));
      return { to: rewritten(was, aboutSaid(said)), told: "plan.changed" };
    },
  });
