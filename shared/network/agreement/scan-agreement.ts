import type { Sent } from "#shared/kernel/form.ts";
import { type Agreement, agreement } from "#shared/records/agreement/agreement.ts";
import type { FileRef } from "#shared/records/file/file.ts";
import type { Scan } from "#shared/records/file/read-scan.ts";
import { removalFormOf, scanFormOf, scanIn, withoutScan, withScan } from "#shared/records/file/scans.ts";
import { readFile, removing, storeFile } from "#shared/records/file/store-file.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { agreementEvent, loadAgreement } from "./content.ts";

export const scanForm = scanFormOf("agreement.manage");
export const removalForm = removalFormOf("agreement.manage");

interface OfAgreement {
  readonly agreement: Agreement["id"];
}
type OneScan = OfAgreement & { readonly file: FileRef["file"] };

/** Keeps a scan of the signed paper with its agreement. @throws not_found, forbidden, invalid (`/scan`) */
export async function addAgreementScan(
  scope: Scope,
  { agreement: id, command, ...sent }: OfAgreement & Sent<typeof scanForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, scanForm.needs);
  const home = scope.homes.administration();
  await loadAgreement(scope, id);
  const { scan } = scanForm.read(sent);
  if (!scan) return;
  const stored = await storeFile(scope, home, { ...scan, command });
  const act = { home, verb: "addAgreementScan", command, answers: noAnswer };
  await commit(scope, { ...act, asked: { agreement: id, scan: stored.sha256 } }, async () => {
    const was = await loadAgreement(scope, id);
    const value = { ...was.value, scans: withScan(was.value.scans, stored.ref) };
    return {
      answer: null,
      events: agreementEvent(scope, value, "agreement.scan_added"),
      changes: [replace(agreement, was, value), await stored.keep()],
    };
  });
}

/** Deletes a scan that was put there by mistake: the agreement says so. @throws not_found, forbidden, invalid */
export async function removeAgreementScan(
  scope: Scope,
  { agreement: id, command, ...sent }: OfAgreement & Sent<typeof removalForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, removalForm.needs);
  const { file, why } = removalForm.read(sent);
  const home = scope.homes.administration();
  const act = { home, verb: "removeAgreementScan", command, answers: noAnswer };
  await commit(scope, { ...act, asked: { agreement: id, file, why } }, async () => {
    const was = await loadAgreement(scope, id);
    scanIn(was.value.scans, file);
    const value = { ...was.value, scans: withoutScan(scope, was.value.scans, { file, why }) };
    return {
      answer: null,
      events: agreementEvent(scope, value, "agreement.scan_removed"),
      changes: [replace(agreement, was, value), await removing(scope, home, file)],
    };
  });
}

/** @throws not_found, forbidden */
export async function readAgreementScan(scope: Scope, { agreement: id, file }: OneScan): Promise<Scan> {
  requirePermission(scope, "agreement.manage");
  scanIn((await loadAgreement(scope, id)).value.scans, file);
  return readFile(scope, scope.homes.administration(), file);
}
