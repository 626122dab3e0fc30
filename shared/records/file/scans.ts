import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, lines } from "#shared/kernel/form.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import { type FileRef, mostFiles } from "./file.ts";
import { scanField } from "./read-scan.ts";

/* The scans of a record: each noun's verbs add and remove them with the permission of its own. */

export const scanFormOf = <P extends Permission>(needs: P) =>
  defineForm("scan", needs, { scan: scanField("file.required") });

export const removalFormOf = <P extends Permission>(needs: P) =>
  defineForm("removal", needs, {
    file: id("file", "file.chosen"),
    why: lines({ most: 300, required: "text.reason_required" }),
  });

/** @throws invalid if there are as many as a record holds */
export function withScan(scans: readonly FileRef[], one: FileRef): FileRef[] {
  if (scans.length >= mostFiles) throw invalidField("/scan", "file.too_many", { most: mostFiles });
  return [...scans, one];
}

/** @throws not_found */
export function scanIn(scans: readonly FileRef[], wanted: FileRef["file"]): FileRef {
  const found = scans.find(({ file, removed }) => file === wanted && !removed);
  if (!found) throw notFound();
  return found;
}

/** The same, one of them marked as removed. */
export const withoutScan = (
  scope: Scope,
  scans: readonly FileRef[],
  { file, why }: { readonly file: FileRef["file"]; readonly why: string },
): FileRef[] =>
  scans.map((one) => (one.file === file ? { ...one, removed: { ...doneNow(scope), why } } : one));
