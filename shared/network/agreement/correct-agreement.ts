import type { Sent } from "#shared/kernel/form.ts";
import { type Agreement, agreement, agreementContent } from "#shared/records/agreement/agreement.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { agreementEvent, correctedFrom, correctionForm, deadlineChanges, loadAgreement } from "./content.ts";

/**
 * Corrects what is on file about an agreement; what it said before stays with it. `version` is the one that was shown.
 * @throws forbidden, not_found, invalid, conflict `changed`
 */
export async function correctAgreement(
  scope: Scope,
  {
    agreement: id,
    version,
    sent,
    command,
  }: {
    agreement: Agreement["id"];
    version: number;
    sent: Sent<typeof correctionForm>;
    command: string;
  },
): Promise<void> {
  requirePermission(scope, correctionForm.needs);
  const said = correctedFrom(sent, await todayIn(scope));
  const home = scope.homes.administration();
  const asked = { agreement: id, version, ...said };
  await commit(scope, { home, verb: "correctAgreement", command, asked, answers: noAnswer }, async () => {
    const was = await loadAgreement(scope, id);
    if (was.version !== version) throw commitConflict("changed");
    const correction = { ...doneNow(scope), was: agreementContent.parse(was.value) };
    const value = { ...was.value, ...said, corrections: [...was.value.corrections, correction] };
    return {
      answer: null,
      events: agreementEvent(scope, value, "agreement.corrected"),
      changes: [replace(agreement, was, value), ...(await deadlineChanges(scope, value))],
    };
  });
}
