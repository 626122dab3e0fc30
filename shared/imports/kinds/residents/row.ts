import type { Temporal } from "temporal-polyfill";
import { dateFrom } from "#shared/imports/sheet/dates.ts";
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
  /** What they owe (positive) or have paid ahead (negative). */
  readonly openingBalanceCents: number | null;
}

/** Years back at which a date is more likely a slip than the truth. */
const longAgo = { stay: 15, life: 110 };
const most = 200;

/** A resident from a row of a sheet, or its questions. */
export function readResidentRow(row: RowReader, { known, now }: ReadingContext): ResidentRow | undefined {
  const house = houseOfRow(row, known);
  const here = today(now, house?.timeZone ?? "UTC");
  const legalName = nameOf(row);
  const bed = house && bedOf(row, house);
  const since = dateOf(row, "since", here, longAgo.stay, "Enter a move-in date.");
  const birthDate = row.given("birthDate") === "" ? null : dateOf(row, "birthDate", here, longAgo.life, "");
  const agreedWeeklyCents = amountOf(row, "weeklyFee");
  const openingBalanceCents = amountOf(row, "openingBalance");
  const preferredName = lineOf(row, "preferredName", { most }) || null;
  const phone = lineOf(row, "phone", { most }) || null;
  if (agreedWeeklyCents !== null && agreedWeeklyCents < 0)
    row.ask("weeklyFee", "amount", "A fee is not below nothing.");
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
 * A name as it is said. `Wren, Billy` is asked about: a board shows what stands first and an initial, and would show
 * everybody the family name.
 */
function nameOf(row: RowReader): string {
  const name = lineOf(row, "legalName", { most, required: "Enter a name." });
  const [last = "", first = "", ...more] = name.split(",").map((one) => one.trim());
  if (last !== "" && first !== "" && more.length === 0)
    row.ask("legalName", "name_order", `Is this ${first} ${last}?`, {
      proposal: `${first} ${last}`,
      mayStand: true,
    });
  return name;
}

/** The free bed a row names, as it is painted: `Bed 1a` is `1A`. */
function bedOf(row: RowReader, house: KnownHouse): { readonly id: Id<"bed"> } | undefined {
  const said = row.given("bed");
  const bed = house.beds.get(labelKey(said)) ?? house.beds.get(labelKey(said.replace(/^bed\s*#?\s*/iu, "")));
  if (said === "") row.ask("bed", "required", "Enter a bed.");
  else if (!bed) row.ask("bed", "unknown_bed", `${house.name} has no bed ${said.slice(0, 40)}.`);
  else if (bed.state !== "free")
    row.ask(
      "bed",
      "bed_taken",
      `Bed ${said} is already ${bed.state === "out" ? "out of service" : bed.state}.`,
    );
  return bed;
}

function dateOf(
  row: RowReader,
  field: string,
  here: Temporal.PlainDate,
  yearsBack: number,
  required: string,
): string | undefined {
  const said = row.given(field);
  if (said === "") {
    row.ask(field, "required", required);
    return undefined;
  }
  const found = dateFrom(said, here);
  if (!found) {
    // 25/11/2026: the day first, as most of the world writes it.
    const turned = dateFrom(said.replace(/^(\d{1,2})([/.-])(\d{1,2})(?=[/.-])/u, "$3$2$1"), here);
    row.ask(field, "date", "We couldn’t read this date. Enter it as month/day/year.", {
      ...(turned ? { proposal: turned.date } : {}),
    });
    return undefined;
  }
  if (found.guessed)
    row.ask(field, "century", `Is this ${found.date}?`, { proposal: found.date, mayStand: true });
  else if (found.date > here.toString()) row.ask(field, "too_late", "This date is in the future.");
  else if (found.date < here.subtract({ years: yearsBack }).toString())
    row.ask(field, "long_ago", `${found.date} is far in the past. Is it right?`, { mayStand: true });
  return found.date;
}

/** Dollars in cents; `(50.00)`, `-50` and `50 credit` are paid ahead. */
function amountOf(row: RowReader, field: string): number | null {
  const said = row.given(field);
  const ahead = /^\(.*\)$|^-|^\$\s*-|credit$/iu.test(said);
  // No amount is that long, and the words after one are looked for from every blank on.
  const plain = said.length > 80 ? said : said.replace(/[()-]|credit$|\/?\s*(per|a)?\s*(week|wk)$/giu, "");
  const amount = row.reading(
    field,
    () => readCents(plain, `/${field}`),
    null,
    () => /\d[\d,]*(?:\.\d{1,2})?/u.exec(said)?.[0] ?? "",
  );
  return amount === null ? null : ahead ? -amount : amount;
}
