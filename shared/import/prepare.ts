import { conflict, forbidden, invalidField, notFound } from "#shared/errors.ts";
import type { Id } from "#shared/ids.ts";
import { networkCard, networkCardKey } from "#shared/network/profile.ts";
import { commit, type Happened } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { is } from "#shared/table/entity.ts";
import { fingerprint } from "#shared/table/fingerprint.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { below, type Home } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { fieldsOf, guessKind, guessMapping, type ImportKind, importKinds } from "./columns.ts";
import {
  type ImportHeader,
  type ImportId,
  type ImportOutcomes,
  importChunk,
  importHeader,
  importKey,
  importOutcomes,
  type KeptRow,
  noCounts,
} from "./entities.ts";
import type { Answer } from "./questions.ts";
import { type Review, review } from "./review.ts";
import { openRows, packRows, readChunks } from "./rows.ts";
import { type Sheet, sheetFrom } from "./sheet.ts";

/** Days a sheet is kept, so that its import can be undone. */
const keptDays = 30;
/** Bytes of rows a chunk holds, and a whole sheet: one transaction carries four million. */
const chunkBytes = 120_000;
const sheetBytes = 3_000_000;

/** What somebody in this scope may import: who lives where is admissions' alone. */
export const mayImport = (scope: Scope): readonly ImportKind[] =>
  scope.kind === "administration" ? ["houses", "beds"] : scope.kind === "care" ? ["residents"] : [];

/** The home of this scope's imports. @throws forbidden */
export function importHome(scope: Scope): Home {
  need(scope, "import.manage");
  if (scope.kind === "administration") return scope.homes.administration();
  if (scope.kind === "care") return scope.homes.inbox();
  throw forbidden("import.manage");
}

/** One event of an import, in its own partition. */
const happened = (header: ImportHeader, type: string, data: Happened["data"] = {}): Happened => ({
  type,
  in: below.import(header.home as Home, header.id),
  feed: header.home as Home,
  subject: { import: header.id },
  data: { kind: header.kind, ...data },
});

/**
 * Keeps a sheet, all of it, as a draft: nothing of it is imported. Its kind and columns are guessed.
 * @throws forbidden, invalid `/file`
 */
export async function uploadImport(
  scope: Scope,
  input: { file: string; cells: readonly (readonly string[])[]; command: string },
): Promise<{ import: ImportId }> {
  const home = importHome(scope);
  const sheet = sheetFrom(input.cells);
  const { command } = input;
  const asked = { file: input.file, sheet: fingerprint(sheet) };
  const id: Id<"import"> = `imp_${fingerprint([scope.network, scope.actor, command]).slice(0, 26)}`;
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const card = await scope.table.get(networkCard, networkCardKey(scope.homes));
    const now = scope.now();
    const at = now.toString();
    const kind = guessKind(sheet.columns, mayImport(scope));
    const chunks = chunked(sheet);
    const header: ImportHeader = {
      id,
      home,
      kind,
      file: input.file.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(0, 120) || "sheet",
      columns: [...sheet.columns],
      mapping: [...guessMapping(kind, sheet.columns)],
      rows: sheet.rows.length,
      chunks: chunks.length,
      state: "draft",
      phase: "none",
      chunk: 0,
      counts: noCounts(),
      networkName: card?.value.name ?? "",
      timeZone: card?.value.timeZone ?? "UTC",
      by: scope.actor.kind === "member" ? scope.actor.name : "",
      at,
      changedAt: at,
      due: null,
    };
    const until = Math.floor(now.epochMilliseconds / 1000) + keptDays * 86_400;
    return {
      answer: { import: id },
      events: [happened(header, "import.uploaded", { rows: header.rows })],
      changes: [
        create(importHeader, header),
        ...chunks.map((rows, chunk) => create(importChunk, { import: id, home, chunk, rows, until })),
      ],
    };
  });
  return answer;
}

function chunked(sheet: Sheet): string[] {
  const chunks: string[] = [];
  let rows: KeptRow[] = [];
  let size = 0;
  let total = 0;
  const close = () => {
    if (rows.length > 0) chunks.push(packRows(rows));
    rows = [];
    size = 0;
  };
  for (const { at, cells } of sheet.rows) {
    const row: KeptRow = { at, cells, out: false, answers: {} };
    const bytes = Buffer.byteLength(packRows([row]));
    if (size + bytes > chunkBytes) close();
    rows.push(row);
    size += bytes;
    total += bytes;
  }
  close();
  if (total > sheetBytes)
    throw invalidField("/file", "size", "The sheet holds more than three megabytes of text. Split it.");
  return chunks;
}

async function loadDraft(scope: Scope, id: ImportId): Promise<Stored<ImportHeader>> {
  const found = await scope.table.get(importHeader, importKey(importHome(scope), id));
  if (!found) throw notFound();
  if (found.value.state !== "draft") throw conflict("import_begun");
  return found;
}

/** One change to a draft. @throws not_found, forbidden, conflict `import_begun` */
async function changeDraft(
  scope: Scope,
  input: { import: ImportId; command: string; asked: unknown },
  change: (
    was: Stored<ImportHeader>,
  ) => Promise<{ header: ImportHeader; type: string; also?: readonly Change[] }>,
): Promise<void> {
  const home = importHome(scope);
  const asked = { import: input.import, asked: input.asked };
  await commit(scope, { home, command: input.command, asked }, async () => {
    const was = await loadDraft(scope, input.import);
    const { header, type, also = [] } = await change(was);
    const changed = { ...header, changedAt: scope.now().toString() };
    return {
      answer: null,
      events: [happened(header, type)],
      changes: [replace(importHeader, was, changed), ...also],
    };
  });
}

/** Says what a sheet is about and which column is what. @throws not_found, forbidden, invalid `/kind`, `/column_…` */
export async function mapImport(
  scope: Scope,
  input: { import: ImportId; kind: string; mapping: readonly string[]; command: string },
): Promise<void> {
  const kind = importKinds.find((one) => one === input.kind && mayImport(scope).includes(one));
  if (!kind) throw invalidField("/kind", "required", "Choose what the sheet is about.");
  await changeDraft(scope, { ...input, asked: [kind, input.mapping] }, async ({ value }) => {
    // Another kind has other fields: they are guessed anew.
    if (kind !== value.kind) {
      const mapping = [...guessMapping(kind, value.columns)];
      return { header: { ...value, kind, mapping }, type: "import.mapped" };
    }
    const taken = new Set<string>();
    const mapping = value.columns.map((_, column) => {
      const field = fieldsOf(kind).find((one) => one === input.mapping[column]) ?? null;
      if (field && taken.has(field))
        throw invalidField(`/column_${column}`, "twice", "Another column is this already.");
      if (field) taken.add(field);
      return field;
    });
    return { header: { ...value, mapping }, type: "import.mapped" };
  });
}

/** What is answered about one row: a field, or the row as a whole. */
export interface RowAnswer {
  readonly at: number;
  readonly field: string;
  readonly answer: Answer;
}

/** Lays answers beside the cells they are about, and leaves rows out or takes them in again. @throws not_found, forbidden, conflict */
export async function answerImport(
  scope: Scope,
  input: {
    import: ImportId;
    answers: readonly RowAnswer[];
    /** By row, whether it is left out. */
    out: ReadonlyMap<number, boolean>;
    command: string;
  },
): Promise<void> {
  const { answers, out } = input;
  const asked = [answers, [...out]];
  await changeDraft(scope, { ...input, asked }, async ({ value }) => {
    const byRow = new Map<number, Record<string, Answer>>();
    for (const { at, field, answer } of answers)
      if (fieldsOf(value.kind).includes(field)) byRow.set(at, { ...byRow.get(at), [field]: answer });
    return {
      header: value,
      type: "import.answered",
      also: await changedChunks(scope, value, (row) => ({
        ...row,
        out: out.get(row.at) ?? row.out,
        answers: { ...row.answers, ...byRow.get(row.at) },
      })),
    };
  });
}

/** Takes every proposed fix at once. Questions with none stay. @throws not_found, forbidden, conflict */
export async function takeProposals(
  scope: Scope,
  input: { import: ImportId; command: string },
): Promise<void> {
  await changeDraft(scope, { ...input, asked: "proposals" }, async ({ value }) => {
    const { asking } = await review(scope, value);
    const byRow = new Map<number, Record<string, Answer>>();
    for (const { at, questions } of asking)
      for (const { field, proposal } of questions)
        if (proposal !== null) byRow.set(at, { ...byRow.get(at), [field]: { value: proposal } });
    return {
      header: value,
      type: "import.answered",
      also: await changedChunks(scope, value, (row) => ({
        ...row,
        answers: { ...row.answers, ...byRow.get(row.at) },
      })),
    };
  });
}

async function changedChunks(
  scope: Scope,
  header: ImportHeader,
  change: (row: KeptRow) => KeptRow,
): Promise<Change[]> {
  const chunks = await readChunks(scope, header);
  return chunks.flatMap((one) => {
    const rows = packRows(openRows(one.value).map(change));
    if (Buffer.byteLength(rows) > 3 * chunkBytes)
      throw invalidField("/answers", "too_long", "These answers are too long.");
    return rows === one.value.rows ? [] : [replace(importChunk, one, { ...one.value, rows })];
  });
}

/** How long the stream has before the clock takes a job up. */
const graceSeconds = 60;
export const dueLater = (scope: Scope): string => scope.now().add({ seconds: graceSeconds }).toString();

/**
 * Starts the import, once nothing is left to be settled. It is carried out in steps by the post, and seen when
 * all of it is there. @throws not_found, forbidden, conflict (`import_asks`, `import_empty`, `import_begun`)
 */
export async function confirmImport(
  scope: Scope,
  input: { import: ImportId; command: string },
): Promise<void> {
  await changeDraft(scope, { ...input, asked: "confirmed" }, async ({ value }) => {
    const { unmapped, asking, ready } = await review(scope, value);
    if (unmapped.length > 0 || asking.length > 0) throw conflict("import_asks");
    if (ready.length === 0) throw conflict("import_empty");
    const header: ImportHeader = {
      ...value,
      state: "running",
      phase: "write",
      chunk: 0,
      due: dueLater(scope),
    };
    return { header, type: "import.confirmed" };
  });
}

/**
 * Takes an import back, while nothing else happened to what it brought: that is looked at first, and where
 * something did, all of it stays. @throws not_found, forbidden, conflict `import_not_done`
 */
export async function undoImport(scope: Scope, input: { import: ImportId; command: string }): Promise<void> {
  const home = importHome(scope);
  await commit(scope, { home, command: input.command, asked: { undo: input.import } }, async () => {
    const was = await scope.table.get(importHeader, importKey(home, input.import));
    if (!was) throw notFound();
    if (was.value.state !== "done") throw conflict("import_not_done");
    const header: ImportHeader = {
      ...was.value,
      state: "undoing",
      phase: "check",
      chunk: 0,
      counts: { ...was.value.counts, kept: 0 },
      changedAt: scope.now().toString(),
      due: dueLater(scope),
    };
    return {
      answer: null,
      events: [happened(header, "import.undo_asked")],
      changes: [replace(importHeader, was, header)],
    };
  });
}

export interface ImportPage {
  readonly header: ImportHeader;
  /** While it is a draft. */
  readonly review: Review | undefined;
  /** Rows that could not be imported, with why. */
  readonly failed: ImportOutcomes["results"];
}

/** One import: a draft with its questions, or how far it has come. @throws not_found, forbidden */
export async function readImport(scope: Scope, input: { import: ImportId }): Promise<ImportPage> {
  const home = importHome(scope);
  const found = await scope.table.get(importHeader, importKey(home, input.import));
  if (!found) throw notFound();
  const header = found.value;
  if (header.state === "draft") return { header, review: await review(scope, header), failed: [] };
  const page = await scope.table.query({
    in: below.import(home, header.id),
    prefix: "O#",
    limit: 100,
    kinds: [importOutcomes],
  });
  const failed = page.items
    .filter(is(importOutcomes))
    .flatMap((one) => one.value.results)
    .filter((one) => one.result === "failed" || one.result === "kept");
  return { header, review: undefined, failed };
}

/** The latest imports, newest first. @throws forbidden */
export async function listImports(scope: Scope): Promise<ImportHeader[]> {
  const page = await scope.table.query({
    in: below.list(importHome(scope), "I"),
    index: "list",
    descending: true,
    limit: 30,
    kinds: [importHeader],
  });
  return page.items.filter(is(importHeader)).map((one) => one.value);
}
