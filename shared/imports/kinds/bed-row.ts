import { type KnownHouse, type KnownHouses, nameKey } from "#shared/imports/steps/known.ts";
import { type FieldProblem, type PlainCode, problem } from "#shared/kernel/field-problem.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readText } from "#shared/kernel/text.ts";
import { type Bed, labelKey, places } from "#shared/records/bed/bed.ts";
import type { RowReader } from "#shared/records/import/questions.ts";

export interface BedRow extends Pick<Bed, "label" | "room" | "place"> {
  readonly house: Id<"house">;
  readonly outReason: string | null;
}

/** The house a row names. */
export function houseOfRow(row: RowReader, known: KnownHouses): KnownHouse | undefined {
  const name = row.given("house");
  const found = known.get(nameKey(name));
  if (found === "several") row.ask(problem("house", "import.house_several"));
  else if (!found) {
    const near = nearest(name, known);
    const [only] = near;
    row.ask(unknownHouse(name, near), only && near.length === 1 ? { proposal: only } : {});
  } else return found;
  return undefined;
}

/** Of several that it may be, none is proposed: only the person knows. */
function unknownHouse(name: string, near: readonly string[]): FieldProblem {
  if (name === "") return problem("house", "import.house_required");
  return near.length > 1
    ? problem("house", "import.house_unclear", { names: near.slice(0, 3).join(", ") })
    : problem("house", "import.house_unknown");
}

/** Houses whose names begin alike; where none does, those that are in part the same. */
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

/** One line of a cell. What cannot be in one is asked about, with what would fit. */
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

/** A bed from a row of a sheet, or its questions. A bed that is there already is left as it is. */
export function readBedRow(row: RowReader, known: KnownHouses): BedRow | "there" | undefined {
  const house = houseOfRow(row, known);
  const label = lineOf(row, "label", { most: 20, required: "import.label_required" });
  const room = lineOf(row, "room", { most: 60 });
  const place = placeOf(row);
  const outReason = outOf(row);
  if (!house || row.questions.length > 0) return undefined;
  if (house.beds.has(labelKey(label))) return "there";
  return { house: house.id, label, room, place, outReason };
}

function placeOf(row: RowReader): Bed["place"] {
  const said = row.given("place").toLowerCase();
  const place = places.find((one) => said.includes(one));
  if (place) return place;
  if (/bottom|low/u.test(said)) return "lower";
  if (/top|\bup/u.test(said)) return "upper";
  if (said !== "" && !/bed|twin|full|queen|king|regular|standard/u.test(said))
    row.ask(problem("place", "import.place"), { proposal: "single" });
  return "single";
}

/** Why nobody can sleep there for now; null where a bed is in use. */
function outOf(row: RowReader): string | null {
  const said = lineOf(row, "outReason", { most: 200 });
  return /^(no|none|n\/?a|in service|in use|ready|open|available|occupied|ok)?$/iu.test(said) ? null : said;
}
