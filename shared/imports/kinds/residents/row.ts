import type { Temporal } from "temporal-polyfill";
import { dateFrom } from "#shared/imports/sheet/dates.ts";
import { type PlainCode, problem } from "#shared/kernel/field-problem.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { readCents } from "#shared/kernel/text.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import { houseOfRow, lineOf } from "../cells.ts";
import type { ReadingContext } from "../kind.ts";
import type { KnownHouse } from "../known.ts";

export interface ResidentRow {
  readonly house: Id<"house">;
  readonly bed: Id<"bed">;
  readonly legalName: string;
  readonly preferredName: string | null;
  readonly birthDate: string | null;
  readonly phone: string | null;
  /** House-local date of the real move-in. */
  readonly since: string;
  readonly agreedWeeklyCents: number | null;
  /** What the resident owes (positive) or has prepaid (negative). */
  readonly openingBalanceCents: number | null;
}

/** Dates more than this many years back are probably a typo. */
const longAgo = { stay: 15, life: 110 };
const most = 200;

/** A resident from a row of a sheet, or its questions. */
export function readResidentRow(row: RowReader, { known, now }: ReadingContext): ResidentRow | undefined {
  const house = houseOfRow(row, known);
  const here = today(now, house?.timeZone ?? "UTC");
  const legalName = nameOf(row);
  const bed = house && bedOf(row, house);
  const since = dateOf(row, "since", here, longAgo.stay, "import.since_required");
  const birthDate =
    row.given("birthDate") === "" ? null : dateOf(row, "birthDate", here, longAgo.life, "text.date");
  const agreedWeeklyCents = amountOf(row, "weeklyFee");
  const openingBalanceCents = amountOf(row, "openingBalance");
  const preferredName = lineOf(row, "preferredName", { most }) || null;
  const phone = lineOf(row, "phone", { most }) || null;
  if (agreedWeeklyCents !== null && agreedWeeklyCents < 0)
    row.ask(problem("weeklyFee", "import.fee_negative"));
  if (!house || !bed || !since || row.questions.length > 0) return undefined;
  return {
    house: house.id,
    bed: bed.id,
    legalName,
    preferredName,
    birthDate: birthDate ?? null,
    phone,
    since,
    agreedWeeklyCents,
    openingBalanceCents,
  };
}

/**
 * A name, first name first. `Wren, Billy` becomes a question: a board shows the first word and an initial, so
 * it would show the family name.
 */
function nameOf(row: RowReader): string {
  const name = lineOf(row, "legalName", { most, required: "text.name_required" });
  const [last = "", first = "", ...more] = name.split(",").map((one) => one.trim());
  if (last !== "" && first !== "" && more.length === 0)
    row.ask(problem("legalName", "import.name_order", { name: `${first} ${last}` }), {
      proposal: `${first} ${last}`,
      mayStand: true,
    });
  return name;
}

/** The free bed a row names, by label: `Bed 1a` is `1A`. */
function bedOf(row: RowReader, house: KnownHouse): { readonly id: Id<"bed"> } | undefined {
  const said = row.given("bed");
  const bed = house.beds.get(labelKey(said)) ?? house.beds.get(labelKey(said.replace(/^bed\s*#?\s*/iu, "")));
  if (said === "") row.ask(problem("bed", "import.bed_required"));
  else if (!bed) row.ask(problem("bed", "import.bed_unknown", { house: house.name, bed: said.slice(0, 40) }));
  else if (bed.state !== "free") row.ask(problem("bed", "import.bed_taken", { bed: said, state: bed.state }));
  return bed;
}

function dateOf(
  row: RowReader,
  field: string,
  here: Temporal.PlainDate,
  yearsBack: number,
  required: PlainCode,
): string | undefined {
  const said = row.given(field);
  if (said === "") {
    row.ask(problem(field, required));
    return undefined;
  }
  const found = dateFrom(said, here);
  if (!found) {
    // 25/11/2026: day first, as in most countries.
    const turned = dateFrom(said.replace(/^(\d{1,2})([/.-])(\d{1,2})(?=[/.-])/u, "$3$2$1"), here);
    row.ask(problem(field, "import.date"), {
      ...(turned ? { proposal: turned.date } : {}),
    });
    return undefined;
  }
  if (found.guessed)
    row.ask(problem(field, "import.century", { day: found.date }), { proposal: found.date, mayStand: true });
  else if (found.date > here.toString()) row.ask(problem(field, "import.future"));
  else if (found.date < here.subtract({ years: yearsBack }).toString())
    row.ask(problem(field, "import.long_ago", { day: found.date }), { mayStand: true });
  return found.date;
}

/** Dollars in cents; `(50.00)`, `-50` and `50 credit` are prepaid. */
function amountOf(row: RowReader, field: string): number | null {
  const said = row.given(field);
  const ahead = /^\(.*\)$|^-|^\$\s*-|credit$/iu.test(said);
  // No amount is that long, and the search for words after an amount restarts at every space.
  const plain = said.length > 80 ? said : said.replace(/[()-]|credit$|\/?\s*(per|a)?\s*(week|wk)$/giu, "");
  const amount = row.reading(
    field,
    () => readCents(plain, `/${field}`),
    null,
    () => /\d[\d,]*(?:\.\d{1,2})?/u.exec(said)?.[0] ?? "",
  );
  return amount === null ? null : ahead ? -amount : amount;
}
