import * as z from "zod";
import type { Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { type Agreement, type AgreementContent, agreement } from "#shared/records/agreement/agreement.ts";
import { agreementConflict } from "#shared/records/agreement/refusals.ts";
import { type NewFile, storeFile } from "#shared/records/file/store-file.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import {
  agreementEvent,
  agreementForm,
  contentFrom,
  deadlineChanges,
  loadAgreement,
  newerForm,
} from "./content.ts";

const answers = z.object({ agreement: idSchema("agreement") });

/**
 * Puts an agreement on file. Administrators are reminded ahead of the end of its term. @throws forbidden, invalid
 */
export async function recordAgreement(
  scope: Scope,
  { command, ...sent }: Sent<typeof agreementForm> & { command: string },
): Promise<{ agreement: Agreement["id"] }> {
  requirePermission(scope, agreementForm.needs);
  const { content, scan } = contentFrom(agreementForm, sent, await todayIn(scope));
  const home = scope.homes.administration();
  const stored = scan && (await storeFile(scope, home, { ...scan, command }));
  const asked = { ...content, scan: stored?.sha256 };
  const act = { home, verb: "recordAgreement", command, asked, answers };
  const { answer } = await commit(scope, act, async () => {
    const value = newAgreement(scope, content, stored);
    return {
      answer: { agreement: value.id },
      events: agreementEvent(scope, value, "agreement.recorded"),
      changes: [
        create(agreement, value),
        ...(await deadlineChanges(scope, value)),
        ...(stored ? [await stored.keep()] : []),
      ],
    };
  });
  return answer;
}

/**
 * Puts a newer agreement in the place of one, which stays on file. @throws forbidden, not_found, invalid, conflict
 * `agreement_over` if it was replaced or ended already
 */
export async function replaceAgreement(
  scope: Scope,
  {
    agreement: id,
    command,
    ...sent
  }: Sent<typeof newerForm> & { agreement: Agreement["id"]; command: string },
): Promise<{ agreement: Agreement["id"] }> {
  requirePermission(scope, newerForm.needs);
  const { content, scan } = contentFrom(newerForm, sent, await todayIn(scope));
  const home = scope.homes.administration();
  const stored = scan && (await storeFile(scope, home, { ...scan, command }));
  const asked = { agreement: id, ...content, scan: stored?.sha256 };
  const act = { home, verb: "replaceAgreement", command, asked, answers };
  const { answer } = await commit(scope, act, async () => {
    const was = await loadAgreement(scope, id);
    if (was.value.replaced || was.value.ended) throw agreementConflict("agreement_over");
    const value = newAgreement(scope, content, stored);
    const older = { ...was.value, replaced: { ...doneNow(scope), newer: value.id } };
    return {
      answer: { agreement: value.id },
      events: agreementEvent(scope, value, "agreement.replaced"),
      changes: [
        create(agreement, value),
        replace(agreement, was, older),
        ...(await deadlineChanges(scope, value)),
        ...(await deadlineChanges(scope, older)),
        ...(stored ? [await stored.keep()] : []),
      ],
    };
  });
  return answer;
}

const newAgreement = (scope: Scope, content: AgreementContent, stored: NewFile | null): Agreement => ({
  ...content,
  id: newId("agreement", scope.now().epochMilliseconds),
  recorded: doneNow(scope),
  corrections: [],
  scans: stored ? [stored.ref] : [],
  replaced: null,
  ended: null,
});
