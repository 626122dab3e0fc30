import { findHeading, type Headings, spaced } from "./heading.ts";

export interface TextRow {
  readonly at: number;
  readonly cells: readonly string[];
}

/** Why a row of a file is none of its table's. */
export type NotRead = "above" | "heading" | "total" | "note";

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
  readonly notRead: readonly { readonly at: number; readonly why: NotRead }[];
  /** The texts above the headings. */
  readonly titles: readonly string[];
  /** Whether a row of headings we know was found. */
  readonly found: boolean;
}

/** The column that says which row between the others a row stands below. */
const sectionColumn = "Section";

const total =
  /^(?:grand|sub)?[\s-]*totals?\s*(?::|$)|^totals?\s+(?:for|of|beds?|units?|rent|residents?|due|balance)\b|\btotals?:?$|^(?:sum|count|average|avg)\s*:?$/iu;
/** An amount, a count, a share, or a count with its word. */
const figure = /^[\s$€£(+-]*\d[\d\s$.,()%/-]*(?:\s*(?:beds?|units?|residents?|rows?))?$|^[-–—]+$/iu;
const note =
  /^(?:page\b.*\d|(?:generated|printed|exported|created|updated|prepared|as of|report|end of|parameters|notes?|legend|key|confidential|\*+)\b.*|\*.*)$/iu;
/** What a row between the others may be called without naming a house: a bed, a floor. */
const within =
  /^(?:bed|bunk|room|rm|unit|apt|suite|upper|lower|top|bottom)\b|\b(?:floor|level|wing)$|^(?:up|down)stairs$|^basement$/iu;

const filled = ({ cells }: TextRow): string[] => cells.filter((cell) => cell !== "");
const sameAs = (a: TextRow, b: TextRow): boolean => filled(a).join("\n") === filled(b).join("\n");

/** A row of sums: it says so, and the rest of it is figures. */
function isTotal(row: TextRow): boolean {
  const [first = "", ...rest] = filled(row);
  return total.test(first) && rest.every((cell) => figure.test(cell) || total.test(cell));
}

/** What a row between the others names: one text at its start, or the same text all along where cells were merged. */
function sectionOf(row: TextRow): string | undefined {
  const said = [...new Set(filled(row))];
  const [text = ""] = said;
  const alone = said.length === 1 && row.cells[0] === text;
  if (!alone || within.test(text) || !/\p{L}{3}/u.test(text)) return undefined;
  return text.replace(/^(?:house|home|property|location|site|facility)(?:\s+name)?\s*[:#–-]\s*/iu, "");
}

/**
 * The table in the rows of a file: its heading may stand below titles; heads of further pages, totals and notes are no
 * rows of it. A row that only names a house becomes a column of those below it, where no column does.
 */
export function tableFrom(all: readonly TextRow[], headings: Headings): Table {
  const { at, found } = findHeading(all, headings);
  const heading = all[at];
  if (!heading) return { columns: [], rows: [], notRead: [], titles: [], found: false };
  const above = all.slice(0, at);
  const notRead: { at: number; why: NotRead }[] = above.map((row) => ({ at: row.at, why: "above" }));
  const rows: TextRow[] = [];
  for (const row of all.slice(at + 1)) {
    const why = whyNot(row, heading, above);
    if (why) notRead.push({ at: row.at, why });
    else rows.push(row);
  }
  const columns = heading.cells;
  const sections = columns.length > 2 && found && headings.lacksHouse(columns);
  const titles = above.flatMap(filled);
  const table = { columns, rows, notRead, titles, found };
  return sections ? withSections(table) : table;
}

function whyNot(row: TextRow, heading: TextRow, above: readonly TextRow[]): NotRead | undefined {
  if (sameAs(row, heading)) return "heading";
  if (above.some((one) => sameAs(one, row))) return "above";
  if (isTotal(row)) return "total";
  const [only = "", ...more] = filled(row);
  return more.length === 0 && heading.cells.length > 2 && note.test(only) ? "note" : undefined;
}

/** The same table with the section of each row as a column; unchanged if nothing stands between the rows. */
function withSections(table: Table): Table {
  const { columns } = table;
  const named = columns.findIndex((one) => /\b(?:name|resident|client|tenant)\b/u.test(spaced(one))) === 0;
  const house = (text: string) => text === text.toUpperCase() || /[:(]|\bhouses?\b|\bhomes?\b/iu.test(text);
  let section: string | undefined;
  const rows: TextRow[] = [];
  for (const row of table.rows) {
    const text = sectionOf(row);
    if (text !== undefined && (!named || house(text))) section = text;
    else rows.push({ at: row.at, cells: [...row.cells, section ?? ""] });
  }
  return section === undefined ? table : { ...table, columns: [...columns, sectionColumn], rows };
}
