import { type FieldProblem, type PlainCode, problem } from "#shared/kernel/field-problem.ts";
import { readText } from "#shared/kernel/text.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { ImportKind, ReadingContext, Words } from "./kind.ts";
import { type KnownHouse, type KnownHouses, nameKey } from "./known.ts";

/* Cells that several kinds of rows have. */

/** Headings of a house's name, in a sheet about what is in it. */
export const houseWords =
  /^(?!.*(?:phone|manager|rules|number)).*(?:house|home|residence|property|facility)|^(?:tab|section|site)$/;

/** What one expression finds and another does not. */
export const without = (words: Words, not: Words): Words => ({
  test: (heading) => words.test(heading) && !not.test(heading),
});

/** The house a row names. Merged cells leave it empty: then the one above is proposed. */
export function houseOfRow(row: RowReader, { known, above }: ReadingContext): KnownHouse | undefined {
  const name = row.given("house");
  if (name === "" && above.house) {
    row.ask(problem("house", "import.house_above", { house: above.house.slice(0, 120) }), {
      proposal: above.house,
    });
    return undefined;
  }
  const found = known.get(nameKey(name));
  if (found === "several") row.ask(problem("house", "import.house_several"));
  else if (!found) {
    const near = nearest(name, known);
    const [only] = near;
    row.ask(unknownHouse(name, near), only && near.length === 1 ? { proposal: only } : {});
  } else return found;
  return undefined;
}

/** With several possible houses none is proposed: only the person knows. */
function unknownHouse(name: string, near: readonly string[]): FieldProblem {
  if (name === "") return problem("house", "import.house_required");
  return near.length > 1
    ? problem("house", "import.house_unclear", { names: near.slice(0, 3).join(", ") })
    : problem("house", "import.house_unknown");
}

/** Houses whose names begin the same; if none do, those that share a part. */
function nearest(name: string, known: KnownHouses): readonly string[] {
  const key = nameKey(name);
  if (key === "") return [];
  const all = [...known].flatMap(([one, house]) => (house === "several" ? [] : [[one, house.name] as const]));
  const parts = key.split(" ");
  const alike = all.filter(([one]) => one.startsWith(key) || key.startsWith(one));
  const inPart = () =>
    all.filter(([one]) =>
      one.split(" ").some((part) => part.length > 3 && part !== "house" && parts.includes(part)),
    );
  return (alike.length > 0 ? alike : inPart()).map(([, said]) => said).sort();
}

/** One line of a cell. Text that cannot be one line becomes a question with a proposal. */
export function lineOf(
  row: RowReader,
  field: string,
  rule: { readonly most: number; readonly required?: PlainCode },
): string {
  const said = row.given(field);
  return row.reading(
    field,
    () => readText(said, `/${field}`, rule),
    "",
    (code) => (code === "text.control" ? said.replace(/[\p{Cc}\s]+/gu, " ").trim() : undefined),
  );
}

/** Finds two rows with the same bed: same house, same label in this field. */
export const bedPairs = (field: string): ImportKind["pairs"] => ({
  key: (row) => {
    const [house, bed] = [nameKey(row.given("house")), labelKey(row.given(field))];
    return bed && house ? `${house}|${bed}` : "";
  },
  ask: ({ reader }, before) => {
    if (before) reader.ask(problem(field, "import.same_bed", { row: before.at }));
  },
});

/** A row's name, from these cells. */
export const named =
  (...fields: readonly string[]): ImportKind["nameOf"] =>
  (row) =>
    fields
      .map((field) => row.given(field))
      .filter(Boolean)
      .join(", ");
