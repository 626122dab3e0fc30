import { invalidField } from "#shared/kernel/errors.ts";
import { date, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { type Agreement, agreement } from "#shared/records/agreement/agreement.ts";
import { agreementConflict } from "#shared/records/agreement/refusals.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { agreementEvent, deadlineChanges, loadAgreement } from "./content.ts";

export const endForm = defineForm("end", "agreement.manage", {
  on: date("agreement.end_required"),
  why: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * Records that an agreement ended before its term. It stays on file. @throws forbidden, not_found, invalid, conflict
 * `agreement_over`
 */
export async function endAgreement(
  scope: Scope,
  { agreement: id, command, ...sent }: Sent<typeof endForm> & { agreement: Agreement["id"]; command: string },
): Promise<void> {
  requirePermission(scope, endForm.needs);
  const here = await todayIn(scope);
  const { on: day, why: reason } = endForm.read(sent);
  const on = dateWithin(day, "/on", here, { back: 3650, ahead: 366 });
  const home = scope.homes.administration();
  const asked = { agreement: id, on, reason };
  await commit(scope, { home, verb: "endAgreement", command, asked, answers: noAnswer }, async () => {
    const was = await loadAgreement(scope, id);
    if (was.value.replaced || was.value.ended) throw agreementConflict("agreement_over");
    if (on < was.value.effectiveOn) throw invalidField("/on", "agreement.end_before_start");
    const value = { ...was.value, ended: { ...doneNow(scope), on, reason } };
    return {
      answer: null,
      events: agreementEvent(scope, value, "agreement.ended"),
      changes: [replace(agreement, was, value), ...(await deadlineChanges(scope, value))],
    };
  });
}
