import { limits } from "#shared/imports/sheet/sheet.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import type { ImportHeader, ImportId, KeptRow } from "#shared/records/import/entities.ts";
import type { Answer } from "#shared/records/import/questions.ts";
import type { Scope } from "#shared/table/scope.ts";
import { fieldsOf } from "./columns.ts";
import { changeDraft, changedChunks } from "./draft.ts";
import { review } from "./review.ts";

/** Answers about one field of one row. */
export interface RowAnswer {
  readonly at: number;
  readonly field: string;
  readonly answer: Answer;
}

/** Answers are stored beside the cells: the sheet itself never changes. */
async function layBeside(
  scope: Scope,
  header: ImportHeader,
  answers: readonly RowAnswer[],
  out: ReadonlyMap<number, boolean>,
) {
  const known = new Set(fieldsOf(header.kind));
  const byRow = new Map<number, RowAnswer[]>();
  for (const one of answers) if (known.has(one.field)) byRow.set(one.at, [...(byRow.get(one.at) ?? []), one]);
  const also = await changedChunks(scope, header, (row) => ({
    ...row,
    out: out.get(row.at) ?? row.out,
    answers: answered(row.answers, byRow.get(row.at) ?? []),
  }));
  return { header, type: "import.answered" as const, also };
}

/** Confirming keeps the current value; typing a new one clears an earlier confirmation. */
function answered(before: KeptRow["answers"], answers: readonly RowAnswer[]): KeptRow["answers"] {
  const after: Record<string, Answer> = { ...before };
  for (const { field, answer } of answers)
    after[field] = answer.stands ? { ...after[field], stands: true } : answer;
  return after;
}

/**
 * Answers questions about rows, and excludes or includes rows. @throws not_found, forbidden, invalid,
 * conflict
 */
export async function answerImport(
  scope: Scope,
  input: {
    import: ImportId;
    answers: readonly RowAnswer[];
    /** By row, whether it is excluded. */
    out: ReadonlyMap<number, boolean>;
    command: string;
  },
): Promise<void> {
  const { answers, out } = input;
  for (const { at, field, answer } of answers)
    if ((answer.value?.length ?? 0) > limits.cell)
      throw invalidField(`/own.${at}.${field}`, "text.too_long", { most: limits.cell });
  await changeDraft(scope, { ...input, verb: "answerImport", asked: [answers, [...out]] }, (was) =>
    layBeside(scope, was, answers, out),
  );
}

/**
 * Settles all questions of one kind (by code; left out: all kinds): takes each proposed fix (which may be to skip the row), or confirms each
 * value that may be confirmed. The rest stay questions. @throws not_found, forbidden, conflict
 */
export async function settleImport(
  scope: Scope,
  input: { import: ImportId; how: "fix" | "stands"; code?: string | undefined; command: string },
): Promise<void> {
  const { how, code } = input;
  await changeDraft(scope, { ...input, verb: "settleImport", asked: [how, code ?? null] }, async (was) => {
    const { asking } = await review(scope, was);
    const out = new Map<number, boolean>();
    const answers = asking.flatMap(({ at, questions }) =>
      questions.flatMap(({ field, proposal, mayStand, skips, ...one }): RowAnswer[] => {
        if (code !== undefined && one.code !== code) return [];
        if (how === "fix" && skips) out.set(at, true);
        if (how === "fix") return proposal === null ? [] : [{ at, field, answer: { value: proposal } }];
        return mayStand ? [{ at, field, answer: { stands: true } }] : [];
      }),
    );
    return layBeside(scope, was, answers, out);
  });
}
