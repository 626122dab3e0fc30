import * as z from "zod";
import { kinds } from "#shared/imports/kinds/index.ts";
import { nameKey, namesOfHouses, readKnown } from "#shared/imports/kinds/known.ts";
import { type Sheet, sheetFrom, type Tab } from "#shared/imports/sheet/sheet.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import {
  type ImportHeader,
  type ImportId,
  importChunk,
  importHeader,
  type KeptRow,
  noCounts,
} from "#shared/records/import/entities.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { commit } from "#shared/table/commit.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { guessKind, guessMapping, headingsOf } from "./columns.ts";
import { importHome, keptDays, mayImport } from "./draft.ts";
import { importEvent } from "./event-of.ts";
import { packRows } from "./rows.ts";

/** Limits of a chunk. All chunks of a sheet go into one transaction: a hundred items, four million bytes. */
const most = { chunkRows: 400, chunkBytes: 120_000, sheetBytes: 2_500_000 };

/**
 * Stores a whole sheet as a draft; nothing is imported yet. Its kind and columns are guessed. @throws
 * forbidden, invalid `/file`
 */
export async function uploadImport(
  scope: Scope,
  input: { file: string; tabs: readonly Tab[]; tab?: string | undefined; command: string },
): Promise<{ import: ImportId }> {
  const home = importHome(scope);
  const sheet = sheetFrom(chosenTabs(input), headingsOf(mayImport(scope)));
  const { command } = input;
  const asked = { file: input.file, sheet: fingerprint([sheet.columns, sheet.rows, sheet.tabs]) };
  const id: ImportId = `imp_${fingerprint([scope.network, scope.actor, command]).slice(0, 26)}`;
  const act = {
    home,
    verb: "uploadImport",
    command,
    asked,
    answers: z.object({ import: idSchema("import") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const card = await scope.table.get(networkCard, networkCardKey(scope.homes));
    const now = scope.now();
    const chunks = chunked(sheet);
    const draft = draftOf(scope, sheet, input.file);
    const header: ImportHeader = {
      ...draft,
      once: await onceFrom(scope, draft, sheet.titles),
      id,
      home,
      chunks: chunks.length,
      networkName: card?.value.name ?? "",
      timeZone: card?.value.timeZone ?? "UTC",
    };
    // Two days longer than a draft can be confirmed, so that a started import can finish.
    const until = Math.floor(now.epochMilliseconds / 1000) + (keptDays + 2) * 86_400;
    return {
      answer: { import: id },
      events: [
        importEvent(header, { type: "import.uploaded", data: { kind: header.kind, rows: header.rows } }),
      ],
      changes: [
        create(importHeader, header),
        ...chunks.map((rows, chunk) => create(importChunk, { import: id, home, chunk, rows, until })),
      ],
    };
  });
  return answer;
}

/**
 * The house of all rows where no column says it: the network's only one, or the one that the file, its tab or a title
 * names. It is shown with the columns, to be confirmed.
 */
async function onceFrom(
  scope: Scope,
  { kind, mapping, file, tabs }: Pick<ImportHeader, "kind" | "mapping" | "file" | "tabs">,
  titles: readonly string[],
): Promise<ImportHeader["once"]> {
  const { once } = kinds[kind];
  if (!once || mapping.includes(once)) return {};
  const names = namesOfHouses(await readKnown(scope));
  const said = [file, ...tabs, ...titles].map((text) => ` ${nameKey(text)} `);
  const named = names.filter((name) => said.some((text) => text.includes(` ${nameKey(name)} `)));
  const [only, ...others] = names.length === 1 ? names : named;
  return only && others.length === 0 ? { [once]: only } : {};
}

/** All tabs, or the one that was asked for. @throws invalid `/tab` */
function chosenTabs({ tabs, tab = "" }: { tabs: readonly Tab[]; tab?: string | undefined }): readonly Tab[] {
  if (tab === "") return tabs;
  const named = tabs.filter(({ name }) => nameKey(name) === nameKey(tab));
  if (named.length > 0) return named;
  const names = tabs.map(({ name }) => name).slice(0, 20);
  throw invalidField("/tab", "import.tab_unknown", { names: names.join(", ") });
}

const mostNotRead = 100;

function draftOf(
  scope: Scope,
  sheet: Sheet,
  file: string,
): Omit<ImportHeader, "id" | "home" | "chunks" | "networkName" | "timeZone"> {
  const kind = guessKind(sheet.columns, mayImport(scope));
  const at = stamp(scope.now());
  return {
    kind,
    file: file.replace(/[^\p{L}\p{N} ._()-]/gu, "").slice(0, 120) || "sheet",
    columns: [...sheet.columns],
    mapping: [...guessMapping(kind, sheet.columns)],
    once: {},
    rows: sheet.rows.length,
    tabs: [...sheet.tabs],
    otherTabs: [...sheet.otherTabs],
    notRead: sheet.notRead.slice(0, mostNotRead),
    refused: [...sheet.refused],
    removed: sheet.removed,
    state: "draft",
    phase: "none",
    chunk: 0,
    row: 0,
    toDo: 0,
    counts: noCounts(),
    by: actorOf(scope),
    at,
    changedAt: at,
    due: null,
  };
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
    if (size + bytes > most.chunkBytes || rows.length >= most.chunkRows) close();
    rows.push(row);
    size += bytes;
    total += bytes;
  }
  close();
  if (total > most.sheetBytes) throw invalidField("/file", "import.size");
  return chunks;
}
