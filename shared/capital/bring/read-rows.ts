import { invalidField } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { domains } from "#shared/records/plan/domains.ts";
import type { Both, Draft } from "./draft.ts";

/** The columns of a sheet, by their headings. */
const headings = ["row", "id", "text", "spanish", "part", "reverse"] as const;
/** The first of them. */
const needed = 3;
type Row = Readonly<Record<(typeof headings)[number], string>> & { readonly at: number };

const plain = (cell: string | undefined): string => (cell ?? "").trim();

/** @throws invalid `/file` if the first row has not the headings it needs */
function rowsOf(cells: readonly (readonly string[])[]): Row[] {
  const [first = [], ...others] = cells.filter((row) => row.some((cell) => plain(cell) !== ""));
  const places = headings.map((one) => first.findIndex((cell) => plain(cell).toLowerCase() === one));
  if (places.slice(0, needed).includes(-1)) throw invalidField("/file", "instrument.not_read");
  const cellOf = (row: readonly string[], at: number) => plain(row[places[at] ?? -1]);
  return others.map((row, at) => ({
    ...{ at: at + 2, row: cellOf(row, 0).toLowerCase(), id: cellOf(row, 1), text: cellOf(row, 2) },
    ...{ spanish: cellOf(row, 3), part: cellOf(row, 4).toLowerCase(), reverse: cellOf(row, 5).toLowerCase() },
  }));
}

const both = ({ text, spanish }: Row): Both => ({ en: text, es: spanish });

/**
 * A questionnaire from a sheet: a row for its title, one for its credit, one for each answer and each item. @throws invalid
 * `/file` if it is none
 */
export function readRows(cells: readonly (readonly string[])[], errors: FieldErrors): Draft {
  const rows = rowsOf(cells);
  const of = (kind: string) => rows.filter(({ row }) => row === kind);
  for (const { row, at } of rows)
    if (!["title", "credit", "answer", "item"].includes(row))
      errors.add("/file", "instrument.row_unknown", { at: String(at) });
  const answers = of("answer")
    .map((row) => ({ value: Number(row.id || Number.NaN), words: both(row) }))
    .sort((a, b) => a.value - b.value);
  const from = answers[0]?.value ?? 0;
  if (answers.some(({ value }, at) => value !== from + at)) errors.add("/file", "instrument.no_scale");
  const [title] = of("title");
  return {
    title: title ? both(title) : { en: "", es: "" },
    credit: of("credit")[0]?.text ?? "",
    from: Number.isInteger(from) ? from : 0,
    answers: answers.map(({ words }) => words),
    items: of("item").map((row) => itemOf(row, errors)),
  };
}

function itemOf(row: Row, errors: FieldErrors): Draft["items"][number] {
  const { id, part, reverse } = row;
  const domain = domains.find((one) => one === part) ?? null;
  if (part && !domain) errors.add("/file", "instrument.domain_unknown", { at: id });
  if (!["", "no", "yes"].includes(reverse)) errors.add("/file", "instrument.reverse_unclear", { at: id });
  return { id, domain, reverse: reverse === "yes", words: both(row) };
}
