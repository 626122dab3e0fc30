import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { type Breach, decisions } from "#shared/records/breach/breach.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeBreach } from "./act.ts";

const factor = lines({ most: 2000, required: "breach.factor_required" });
export const assessmentForm = defineForm("assessment", "breach.manage", {
  nature: factor,
  recipient: factor,
  viewed: factor,
  mitigated: factor,
  decision: choice(decisions, "breach.decision_required"),
  reason: lines({ most: 2000, required: "text.reason_required" }),
});

/**
 * Records the risk assessment by its four factors (45 CFR 164.402) and whether to notify. A later one stands in place of
 * an earlier, which is kept. @throws forbidden, not_found, invalid, conflict `breach_closed`
 */
export async function assessBreach(
  scope: Scope,
  { breach, command, ...sent }: Sent<typeof assessmentForm> & { breach: Breach["id"]; command: string },
): Promise<void> {
  requirePermission(scope, assessmentForm.needs);
  const asked = assessmentForm.read(sent);
  await changeBreach(scope, { breach, command, verb: "assessBreach", asked }, ({ value }) => ({
    value: { ...value, assessments: [...value.assessments, { ...doneNow(scope), ...asked }] },
    said: { type: "breach.assessed", data: { decision: asked.decision } },
  }));
}
