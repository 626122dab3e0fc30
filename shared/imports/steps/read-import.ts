import { kinds } from "#shared/imports/kinds/index.ts";
import { namesOfHouses, readKnown } from "#shared/imports/kinds/known.ts";
import { notFound } from "#shared/kernel/errors.ts";
import {
  chunkKey,
  type ImportHeader,
  type ImportId,
  importChunk,
  importHeader,
  importKey,
} from "#shared/records/import/entities.ts";
import { importOutcomes, type RowResult } from "#shared/records/import/outcomes.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { forgotten, importHome } from "./draft.ts";
import { type Review, review } from "./review.ts";
import { openRows, readChunks, tabsLeftOut } from "./rows.ts";

export interface ImportPage {
  readonly header: ImportHeader;
  /** Set while it is a draft and its sheet is kept. */
  readonly review: Review | undefined;
  /** Rows that could not be imported or undone, with the reason; at most 200. */
  readonly failed: readonly RowResult[];
}

const mostFailed = 200;

/** One import: a draft with its questions, or its progress. @throws not_found, forbidden */
export async function readImport(scope: Scope, input: { import: ImportId }): Promise<ImportPage> {
  const header = await load(scope, input.import);
  if (header.state === "draft")
    return { header, review: forgotten(scope, header) ? undefined : await review(scope, header), failed: [] };
  const { failed, kept } = header.counts;
  const ended = header.phase === "none" && failed + kept > 0;
  return { header, review: undefined, failed: ended ? await readFailed(scope, header) : [] };
}

async function load(scope: Scope, id: ImportId): Promise<ImportHeader> {
  const found = await scope.table.get(importHeader, importKey(importHome(scope), id));
  if (!found) throw notFound();
  return found.value;
}

async function readFailed(scope: Scope, header: ImportHeader): Promise<RowResult[]> {
  const failed: RowResult[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: below.import(header.home, header.id),
      prefix: "O#",
      limit: 100,
      kinds: [importOutcomes],
      ...(cursor ? { cursor } : {}),
    });
    for (const { value } of page.items.filter(is(importOutcomes)))
      failed.push(...value.results.filter((one) => one.code !== null));
    cursor = page.next;
  } while (cursor && failed.length < mostFailed);
  return failed.slice(0, mostFailed);
}

export interface ColumnsPage {
  readonly header: ImportHeader;
  /** By column, its first cells. */
  readonly examples: readonly (readonly string[])[];
  /** Houses of which one may be given for all rows, where no column says it. */
  readonly houses: readonly string[];
  /** Tabs, by index, of which no row is left. */
  readonly tabsOut: ReadonlySet<number>;
}

/** The columns of a draft, each with the first cells it holds. @throws not_found, forbidden */
export async function readColumns(scope: Scope, input: { import: ImportId }): Promise<ColumnsPage> {
  const header = await load(scope, input.import);
  const chunks = header.tabs.length > 1 ? await readChunks(scope, header) : [];
  const first = chunks[0] ?? (await scope.table.get(importChunk, chunkKey(header.home, header.id, 0)));
  const rows = first ? openRows(first.value) : [];
  const examples = header.columns.map((_, column) => [
    ...new Set(rows.map(({ cells }) => cells[column] ?? "").filter(Boolean)),
  ]);
  const { once } = kinds[header.kind];
  const houses = once && !header.mapping.includes(once) ? namesOfHouses(await readKnown(scope)) : [];
  const tabsOut = tabsLeftOut(
    header,
    chunks.flatMap((one) => openRows(one.value)),
  );
  return { header, examples: examples.map((cells) => cells.slice(0, 3)), houses, tabsOut };
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
