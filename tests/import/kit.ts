import { tabsOfFile } from "#shared/imports/sheet/read-file.ts";
import { type Sheet, sheetFrom } from "#shared/imports/sheet/sheet.ts";
import { answerImport, settleImport } from "#shared/imports/steps/answer-import.ts";
import { headingsOf } from "#shared/imports/steps/columns.ts";
import { confirmImport } from "#shared/imports/steps/confirm-import.ts";
import { readImport } from "#shared/imports/steps/read-import.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import type { ImportId } from "#shared/records/import/entities.ts";
import { importKinds } from "#shared/records/import/kinds.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "../support/small-world.ts";

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The cells of a file of one tab. */
export async function cellsOf(file: Uint8Array): Promise<readonly (readonly string[])[]> {
  const [only, ...others] = await tabsOfFile(file);
  if (!only || others.length > 0) throw new Error("not one tab");
  return only.cells;
}

/** A table as an upload reads it, whoever uploads it. */
export const sheetOf = (cells: readonly (readonly string[])[]): Sheet =>
  sheetFrom([{ name: "", cells }], headingsOf(importKinds));

/** A draft import of a sheet. */
export async function uploaded(scope: Scope, text: string | Uint8Array): Promise<ImportId> {
  const tabs = await tabsOfFile(typeof text === "string" ? bytes(text) : text);
  return (await uploadImport(scope, { file: "sheet.csv", tabs, command: command() })).import;
}

/** The open questions of a draft: row, field, kind of question. */
export async function asked(scope: Scope, id: ImportId): Promise<string[]> {
  const { review } = await readImport(scope, { import: id });
  return (review?.asking ?? []).flatMap(({ at, questions }) =>
    questions.map((one) => `${at} ${one.field} ${one.code}`),
  );
}

export const reviewed = async (scope: Scope, id: ImportId) => {
  const { review } = await readImport(scope, { import: id });
  if (!review) throw new Error("no review");
  return review;
};

/** Accepts every fix, keeps the values that may be kept, and answers the rest. */
export async function settledAll(
  scope: Scope,
  id: ImportId,
  own: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const how of ["fix", "stands"] as const)
    await settleImport(scope, { import: id, how, command: command() });
  const review = await reviewed(scope, id);
  const answers = review.asking.flatMap(({ at, questions }) =>
    questions.flatMap(({ field }) => {
      const value = own[`${at}.${field}`];
      return value === undefined ? [] : [{ at, field, answer: { value } }];
    }),
  );
  await answerImport(scope, { import: id, answers, out: new Map(), command: command() });
}

export const confirm = (scope: Scope, id: ImportId): Promise<void> =>
  confirmImport(scope, { import: id, command: command() });
export const stateOf = async (scope: Scope, id: ImportId) => (await readImport(scope, { import: id })).header;
