import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { refusedCodes } from "#shared/kernel/refused-fields.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, homeSchema, homesOf } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { importKinds } from "./kinds.ts";
import type { Answer } from "./questions.ts";
export type ImportId = Id<"import">;

const header = z.object({
  id: idSchema("import"),
  /** The importing home: administration's, or admissions'. */
  home: homeSchema,
  kind: z.enum(importKinds),
  /** The file name. */
  file: z.string(),
  columns: z.array(z.string()),
  /** The field of each column. */
  mapping: z.array(z.string().nullable()),
  /** By field, what all rows have in it, where no column fills it. */
  once: z.record(z.string(), z.string()),
  rows: z.int(),
  chunks: z.int(),
  /** Tabs of the workbook that are read, and those that are not. */
  tabs: z.array(z.string()),
  otherTabs: z.array(z.string()),
  /** Rows outside the table, at most 100. */
  notRead: z.array(z.object({ at: z.int(), why: z.enum(["above", "heading", "total", "note"]) })),
  /** Columns dropped at the upload because a house must not hold them, and cells with such numbers removed. */
  refused: z.array(z.enum(refusedCodes)),
  removed: z.int(),
  state: z.enum(["draft", "running", "done", "undoing", "undone"]),
  /** The position of the job: its phase, the next chunk, */
  phase: z.enum(["none", "write", "reveal", "check", "remove"]),
  chunk: z.int(),
  /** and the next row in that chunk. */
  row: z.int(),
  /** Rows to import: those not excluded. */
  toDo: z.int(),
  counts: z.object({ made: z.int(), there: z.int(), failed: z.int(), kept: z.int() }),
  networkName: z.string(),
  timeZone: z.string(),
  by: actedBy,
  /** ISO instants: uploaded, last changed, and when the clock continues a stalled job. */
  at: instantSchema,
  changedAt: instantSchema,
  due: instantSchema.nullable(),
});
export type ImportHeader = z.infer<typeof header>;

/** Sorts in numeric order. */
export const padded = (number: number): string => String(number).padStart(5, "0");

const importKeys = defineKey("any/import", "~header");
export const importKey = (home: Home, id: ImportId): Key => importKeys.within(home, { import: id });

/** The homes of imports: administration's and admissions'. */
export const importHomes = (network: Id<"network">): Home[] => {
  const homes = homesOf(network);
  return [homes.administration(), homes.inbox()];
};

const nothing = { made: 0, there: 0, failed: 0, kept: 0 };
export const noCounts = (): ImportHeader["counts"] => ({ ...nothing });

/** A sheet being imported: its kind and its progress. */
export const importHeader = defineEntity<ImportHeader, typeof importKeys>({
  kind: "import",
  schema: header,
  schemaVersion: 1,
  at: importKeys,
  ids: (value) => ({ home: value.home, import: value.id }),
  list: (_, value) => ({ lpk: below.list(value.home, "I"), lsk: `${value.at}#${value.id}` }),
  due: (value) => value.due ?? undefined,
  samples: ({ network }) =>
    importHomes(network).map((home) => ({
      id: "imp_1",
      home,
      kind: "houses",
      file: "houses.csv",
      columns: ["Name"],
      mapping: ["name"],
      once: {},
      rows: 1,
      chunks: 1,
      tabs: [],
      otherTabs: [],
      notRead: [],
      refused: [],
      removed: 0,
      state: "draft",
      phase: "none",
      chunk: 0,
      row: 0,
      toDo: 0,
      counts: nothing,
      networkName: "Sample",
      timeZone: "America/Chicago",
      by: { kind: "system" },
      at: "2026-01-01T00:00:00.000Z",
      changedAt: "2026-01-01T00:00:00.000Z",
      due: null,
    })),
});

/** A stored row of a sheet: never changed; answers are stored beside its cells. */
export interface KeptRow {
  readonly at: number;
  readonly cells: readonly string[];
  /** Excluded by the person who imports. */
  readonly out: boolean;
  readonly answers: Readonly<Record<string, Answer>>;
}

const chunk = z.object({
  import: idSchema("import"),
  home: homeSchema,
  chunk: z.int(),
  /** `KeptRow`s as JSON: a fifth of the size of attributes. */
  rows: z.string(),
  /** Epoch seconds at which the sheet expires. */
  until: z.int(),
});
export type ImportChunk = z.infer<typeof chunk>;

const chunkKeys = defineKey("any/import", "F#{chunk}");
export const chunkKey = (home: Home, id: ImportId, at: number): Key =>
  chunkKeys.within(home, { import: id, chunk: padded(at) });

/** Part of a sheet. Sheets expire after thirty days; imported records stay. */
export const importChunk = defineEntity<ImportChunk, typeof chunkKeys>({
  kind: "import.rows",
  schema: chunk,
  schemaVersion: 1,
  at: chunkKeys,
  ids: (value) => ({ home: value.home, import: value.import, chunk: padded(value.chunk) }),
  ttl: (value) => value.until,
  samples: ({ network }) =>
    importHomes(network).map((home) => ({
      import: "imp_1",
      home,
      chunk: 0,
      rows: "[]",
      until: 0,
    })),
});

const seenRow = z.object({ home: homeSchema, row: z.string(), import: idSchema("import"), at: z.int() });

const seenKeys = defineKey("any/imports", "K#{row}");
export const seenKey = (home: Home, row: string): Key => seenKeys.within(home, { row });

/**
 * The mark of an imported row. A row has two: a hash of its raw cells, and a hash of its natural key, so that
 * the same sheet twice, or a corrected one, imports nothing twice.
 */
export const importedRow = defineEntity<z.infer<typeof seenRow>, typeof seenKeys>({
  kind: "import.row",
  schema: seenRow,
  schemaVersion: 1,
  at: seenKeys,
  ids: (value) => ({ home: value.home, row: value.row }),
  samples: ({ network }) => importHomes(network).map((home) => ({ home, row: "h", import: "imp_1", at: 2 })),
});
