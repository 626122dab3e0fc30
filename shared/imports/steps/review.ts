import { kinds } from "#shared/imports/kinds/index.ts";
import type { ImportKind } from "#shared/imports/kinds/kind.ts";
import { type KnownHouses, readKnown } from "#shared/imports/kinds/known.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { type ImportHeader, importedRow, type KeptRow } from "#shared/records/import/entities.ts";
import type { Question } from "#shared/records/import/questions.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { cellsByField, identityOf, openRows, type ReadRow, readChunks, readRow, standingOf } from "./rows.ts";

/** A row with its open questions. */
export interface AskingRow {
  readonly at: number;
  /** The row's name, from its first needed field. */
  readonly name: string;
  readonly questions: readonly (Question & { readonly given: string })[];
}

export interface Review {
  /** Needed fields without a column. */
  readonly unmapped: readonly string[];
  readonly asking: readonly AskingRow[];
  readonly ready: readonly ReadRow[];
  /** Rows the network has already: they are skipped. */
  readonly there: number;
  readonly leftOut: number;
}

/** Reads a whole sheet against the network's current state: what is ready, and what has questions. */
export async function review(scope: Scope, header: ImportHeader): Promise<Review> {
  const kind = kinds[header.kind];
  const unmapped = kind.needed.filter((field) => !header.mapping.includes(field));
  const [chunks, known, seen] = await Promise.all([
    readChunks(scope, header),
    readKnown(scope),
    readSeen(scope, header),
  ]);
  const rows = chunks.flatMap((one) => openRows(one.value));
  const usual = kind.usual?.(rows.map((row) => cellsByField(header, row))) ?? "";
  const context = { known, usual, now: scope.now() };
  const kept = rows.filter((row) => !row.out);
  const fresh = (
    unmapped.length > 0
      ? []
      : kept.filter((row) => !seen.has(standingOf(header, row))).map((row) => readRow(header, row, context))
  ).filter((one) => one.value !== "there" && !(one.value && seen.has(identityOf(header, one.value))));
  askAboutPairs(kind, fresh, known);
  askAboutTwins(header, fresh);
  const asking = fresh.filter((one) => one.reader.questions.length > 0);
  return {
    unmapped,
    asking: asking.map((one) => askingRow(kind, one)),
    ready: fresh.filter((one) => one.reader.questions.length === 0),
    there: unmapped.length > 0 ? 0 : kept.length - fresh.length,
    leftOut: rows.length - kept.length,
  };
}

const askingRow = (kind: ImportKind, { row, reader }: ReadRow): AskingRow => ({
  at: row.at,
  name: kind.nameOf(reader),
  questions: reader.questions.map((one) => ({ ...one, given: reader.given(one.field) })),
});

/** Checks between rows: two with one name, two in one bed. */
function askAboutPairs({ pairs }: ImportKind, rows: readonly ReadRow[], known: KnownHouses): void {
  const first = new Map<string, KeptRow>();
  for (const one of rows) {
    const key = pairs.key(one.reader);
    if (key === "") continue;
    const before = first.get(key);
    if (!before) first.set(key, one.row);
    pairs.ask(one, before, known);
  }
}

/**
 * Two rows of which only one can be imported: the same house at the same place, the same person, the same
 * cells.
 */
function askAboutTwins(header: ImportHeader, rows: readonly ReadRow[]): void {
  const first = new Map<string, number>();
  const { subject } = kinds[header.kind];
  for (const { row, reader, value } of rows) {
    if (!value || value === "there") continue;
    const key = identityOf(header, value);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.at);
    else if (reader.questions.length === 0) reader.ask(problem(subject, "import.same_as", { row: before }));
  }
}

/** The rows this home has imported before. */
async function readSeen(scope: Scope, header: ImportHeader): Promise<Set<string>> {
  const rows = await queryAll(scope, { in: below.imports(header.home), prefix: "K#" }, importedRow);
  return new Set(rows.map(({ value }) => value.row));
}
