import type { Temporal } from "temporal-polyfill";
import { labelKey } from "#shared/bed/bed.ts";
import { Refusal } from "#shared/errors.ts";
import { today } from "#shared/house/local-date.ts";
import type { Id } from "#shared/ids.ts";
import { cents, words } from "#shared/words.ts";
import { houseOfRow } from "./bed-row.ts";
import { dateFrom } from "./dates.ts";
import type { KnownHouses } from "./known.ts";
import type { RowReader } from "./questions.ts";

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

/** A resident from a row of a sheet, or its questions. */
export function readResidentRow(
  row: RowReader,
  known: KnownHouses,
  now: Temporal.Instant,
): ResidentRow | undefined {
  const house = houseOfRow(row, known);
  const here = today(now, house?.timeZone ?? "UTC");
  const legalName = line(row, "legalName", "A name is needed.");
  const bed = house?.beds.get(labelKey(row.given("bed")));
  if (house && row.given("bed") === "") row.ask("bed", "required", "Which bed?");
  else if (house && !bed) row.ask("bed", "unknown_bed", `${house.name} has no bed ${row.given("bed")}.`);
  else if (bed && bed.state !== "free")
    row.ask(
      "bed",
      "bed_taken",
      `Bed ${row.given("bed")} is ${bed.state === "out" ? "out of service" : bed.state} already.`,
    );
  const since = dateOf(row, "since", here, longAgo.stay, "When did they move in?");
  const birthDate = row.given("birthDate") === "" ? null : dateOf(row, "birthDate", here, longAgo.life, "");
  const agreedWeeklyCents = amountOf(row, "weeklyFee");
  const openingBalanceCents = amountOf(row, "openingBalance");
  const preferredName = line(row, "preferredName") || null;
  const phone = line(row, "phone") || null;
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

function line(row: RowReader, field: string, required?: string): string {
  try {
    return words(row.given(field), `/${field}`, { most: 200, ...(required ? { required } : {}) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    row.ask(field, "text", error.fields[0]?.message ?? "");
    return "";
  }
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
    row.ask(field, "date", "This is not a date. Write it as month/day/year.");
    return undefined;
  }
  if (found.guessed)
    row.ask(field, "century", `Is this ${found.date}?`, { proposal: found.date, mayStand: true });
  else if (found.date > here.toString()) row.ask(field, "too_late", "This date is still to come.");
  else if (found.date < here.subtract({ years: yearsBack }).toString())
    row.ask(field, "long_ago", `${found.date} is long ago. Is it right?`, { mayStand: true });
  return found.date;
}

/** Dollars in cents; `(50.00)`, `-50` and `50 credit` are paid ahead. */
function amountOf(row: RowReader, field: string): number | null {
  const said = row.given(field);
  const ahead = /^\(.*\)$|^-|^\$\s*-|credit$/iu.test(said);
  try {
    const amount = cents(said.replace(/[()-]|credit$|\/?\s*(per|a)?\s*(week|wk)$/giu, ""), `/${field}`);
    return amount === null ? null : ahead ? -amount : amount;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    row.ask(field, "amount", "This is not an amount in dollars.");
    return null;
  }
}
