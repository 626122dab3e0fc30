import { kinds } from "#shared/imports/kinds/index.ts";
import type { ImportKind, Shown } from "#shared/imports/kinds/kind.ts";
import { type KnownHouses, readKnown } from "#shared/imports/kinds/known.ts";
import { orderOf } from "#shared/imports/sheet/dates.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { type ImportHeader, importedRow, type KeptRow } from "#shared/records/import/entities.ts";
import type { Question } from "#shared/records/import/questions.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { missingFields } from "./columns.ts";
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
  /** The first rows that are ready, as they will be written. */
  readonly preview: readonly { readonly at: number; readonly shown: readonly Shown[] }[];
  /** Rows the network has already: they are skipped. */
  readonly there: number;
  /** Rows of beds without a resident: they are skipped. */
  readonly vacant: number;
  readonly leftOut: number;
}

/** Reads a whole sheet against the network's current state: what is ready, and what has questions. */
export async function review(scope: Scope, header: ImportHeader): Promise<Review> {
  const kind = kinds[header.kind];
  const unmapped = missingFields(header);
  const [chunks, known, seen] = await Promise.all([
    readChunks(scope, header),
    readKnown(scope),
    readSeen(scope, header),
  ]);
  const rows = chunks.flatMap((one) => openRows(one.value));
  const kept = rows.filter((row) => !row.out);
  const read = unmapped.length > 0 ? [] : readAll(scope, header, rows, known, seen);
  const vacant = read.filter((one) => one.value === "nobody").length;
  const fresh = read.filter(({ value }) => {
    if (value === "nobody" || value === "there") return false;
    return !(value && seen.has(identityOf(header, value)));
  });
  askAboutPairs(kind, fresh, known);
  askAboutTwins(header, fresh);
  await kind.askOfPast?.(
    scope,
    fresh.flatMap(({ reader, value }) => (typeof value === "object" ? [{ reader, value }] : [])),
  );
  const asking = fresh.filter((one) => one.reader.questions.length > 0);
  const ready = fresh.filter((one) => one.reader.questions.length === 0);
  return {
    unmapped,
    asking: asking.map((one) => askingRow(kind, one)),
    ready,
    preview: previewOf(kind, ready, known),
    there: unmapped.length > 0 ? 0 : kept.length - fresh.length - vacant,
    vacant,
    leftOut: rows.length - kept.length,
  };
}

/** The rows that are neither left out nor known as they stand, each read with what the sheet as a whole says. */
function readAll(
  scope: Scope,
  header: ImportHeader,
  rows: readonly KeptRow[],
  known: KnownHouses,
  seen: ReadonlySet<string>,
): ReadRow[] {
  const kind = kinds[header.kind];
  const cells = rows.map((row) => cellsByField(header, row));
  const usual = kind.usual?.(cells) ?? "";
  const order = orderOf(cells.flatMap((one) => (kind.dates ?? []).map((field) => one[field] ?? "")));
  const above: Record<string, string> = {};
  const now = scope.now();
  return rows.flatMap((row, at) => {
    const skipped = row.out || seen.has(standingOf(header, row));
    const read = skipped ? [] : [readRow(header, row, { known, usual, order, above: { ...above }, now })];
    for (const [field, text] of Object.entries(cells[at] ?? {})) if (text !== "") above[field] = text;
    return read;
  });
}

const mostPreviewed = 10;

function previewOf(kind: ImportKind, ready: readonly ReadRow[], known: KnownHouses): Review["preview"] {
  const names = new Map<string, string>();
  for (const one of known.values()) if (one !== "several") names.set(one.id, one.name);
  const nameOfHouse = (id: string) => names.get(id) ?? "";
  return ready.slice(0, mostPreviewed).flatMap(({ row, value }) => {
    if (typeof value !== "object") return [];
    const shown = kind.preview(value, nameOfHouse).filter(([, said]) => said !== "");
    return [{ at: row.at, shown }];
  });
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
    if (!value || value === "there" || value === "nobody") continue;
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
