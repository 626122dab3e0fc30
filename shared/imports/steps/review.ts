import { labelKey } from "#shared/records/bed/bed.ts";
import { needed } from "#shared/records/import/columns.ts";
import { type ImportHeader, importedRow } from "#shared/records/import/entities.ts";
import type { Question } from "#shared/records/import/questions.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { nameKey, readKnown } from "./known.ts";
import { identityOf, openRows, type ReadRow, readChunks, readRow, standingOf, usualAreaOf } from "./rows.ts";

/** One row with what is to be settled about it. */
export interface AskingRow {
  readonly at: number;
  /** What the row is about, as its first needed field says. */
  readonly name: string;
  readonly questions: readonly (Question & { readonly given: string })[];
}

export interface Review {
  /** Fields that no column fills and that every row needs. */
  readonly unmapped: readonly string[];
  readonly asking: readonly AskingRow[];
  readonly ready: readonly ReadRow[];
  /** Rows the network has already: they are passed over. */
  readonly there: number;
  readonly leftOut: number;
}

/** Reads a whole sheet against the network as it is now: what is ready, and what is to be settled first. */
export async function review(scope: Scope, header: ImportHeader): Promise<Review> {
  const unmapped = needed[header.kind].filter((field) => !header.mapping.includes(field));
  const [chunks, known, seen] = await Promise.all([
    readChunks(scope, header),
    readKnown(scope),
    readSeen(scope, header),
  ]);
  const rows = chunks.flatMap((one) => openRows(one.value));
  const context = { known, usualArea: usualAreaOf(header, rows), now: scope.now() };
  const kept = rows.filter((row) => !row.out);
  const fresh = (
    unmapped.length > 0
      ? []
      : kept.filter((row) => !seen.has(standingOf(header, row))).map((row) => readRow(header, row, context))
  ).filter((one) => one.value !== "there" && !(one.value && seen.has(identityOf(one.value))));
  askAboutPairs(header, fresh, new Set(known.keys()));
  askAboutTwins(header, fresh);
  const asking = fresh.filter((one) => one.reader.questions.length > 0);
  return {
    unmapped,
    asking: asking.map((one) => askingRow(header, one)),
    ready: fresh.filter((one) => one.reader.questions.length === 0),
    there: unmapped.length > 0 ? 0 : kept.length - fresh.length,
    leftOut: rows.length - kept.length,
  };
}

const askingRow = (header: ImportHeader, { row, reader }: ReadRow): AskingRow => ({
  at: row.at,
  name: nameOf(header, reader),
  questions: reader.questions.map((one) => ({ ...one, given: reader.given(one.field) })),
});

const nameOf = ({ kind }: ImportHeader, reader: ReadRow["reader"]): string =>
  kind === "houses"
    ? reader.given("name")
    : kind === "beds"
      ? [reader.given("house"), reader.given("label")].filter(Boolean).join(", ")
      : [reader.given("legalName"), reader.given("house")].filter(Boolean).join(", ");

/** What only shows when rows are seen together: two of one name, two in one bed. */
function askAboutPairs(header: ImportHeader, rows: readonly ReadRow[], houses: ReadonlySet<string>): void {
  const first = new Map<string, ReadRow["row"]>();
  for (const { row, reader } of rows) {
    const key = pairKey(header, reader);
    if (key === "") continue;
    const earlier = first.get(key);
    const before = earlier?.at;
    if (earlier === undefined) first.set(key, row);
    if (header.kind === "houses") {
      const name = reader.given("name");
      if (earlier && sameCells(earlier, row)) {
        reader.ask("name", "same_row", `This is an exact copy of row ${before}. Skip one of them.`);
      } else if (before !== undefined) {
        const place = (reader.given("street") || reader.given("address") || reader.given("area"))
          .split(",")[0]
          ?.replace(/^\d+\s*/u, "");
        reader.ask("name", "same_name", `Row ${before} has the same name. Are these two different houses?`, {
          ...(place ? { proposal: `${name} (${place})` } : {}),
          mayStand: true,
        });
      } else if (houses.has(key))
        reader.ask("name", "known_name", "A house with this name already exists. Is this a different one?", {
          mayStand: true,
        });
    } else if (before !== undefined) {
      const field = header.kind === "beds" ? "label" : "bed";
      reader.ask(field, "same_bed", `Row ${before} has the same bed.`);
    }
  }
}

const sameCells = (a: ReadRow["row"], b: ReadRow["row"]): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, at) => cell.trim() === b.cells[at]?.trim());

/** Two rows of which only one could be imported: the same house at the same place, the same person, the same cells. */
function askAboutTwins({ kind }: ImportHeader, rows: readonly ReadRow[]): void {
  const first = new Map<string, number>();
  const field = kind === "houses" ? "name" : kind === "beds" ? "label" : "legalName";
  for (const { row, reader, value } of rows) {
    if (!value || value === "there") continue;
    const key = identityOf(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.at);
    else if (reader.questions.length === 0)
      reader.ask(field, "same_row", `This is the same as row ${before}. Skip one of them, or change one.`);
  }
}

function pairKey({ kind }: ImportHeader, reader: ReadRow["reader"]): string {
  if (kind === "houses") return nameKey(reader.given("name"));
  const bed = labelKey(reader.given(kind === "beds" ? "label" : "bed"));
  const house = nameKey(reader.given("house"));
  return bed && house ? `${house}|${bed}` : "";
}

/** The rows this home has imported before. */
async function readSeen(scope: Scope, header: ImportHeader): Promise<Set<string>> {
  const rows = await queryAll(scope, { in: below.imports(header.home), prefix: "K#" }, importedRow);
  return new Set(rows.map(({ value }) => value.row));
}
