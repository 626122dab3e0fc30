import { Refusal } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { type BedAsked, bedsFrom, placeWords } from "#shared/records/bed/beds-from.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { Cells } from "../kind.ts";
import { amountIn, aWeek } from "../money.ts";

/* Reads single cells of a house's row, each with its questions. */

/** A house's location. An address in one cell is split into the street and what partners may see. */
export function placeOf(row: RowReader, usualArea: string): { street: string; area: string } {
  const address = row.given("address");
  const [first = "", ...others] = address.split(",").map((one) => one.trim());
  const numbered =
    /^\d|\b(st|street|ave|avenue|rd|road|dr|drive|ln|lane|hwy|highway|blvd|way|ct|court|intersection)\b/iu;
  if (/^p\.?\s?o\.?\s*box/iu.test(first))
    row.ask(problem("address", "import.post_box"), {
      proposal: address.replace(/^p\.?\s?o\.?\s*box\s*\S+\s*,?\s*/iu, ""),
    });
  const street = row.given("street") || (numbered.test(first) ? first : "");
  const area =
    row.given("area") || (numbered.test(first) ? others.join(", ") : address).replace(/\s+area$/iu, "");
  if (area === "")
    row.ask(problem("area", "import.area_required"), {
      ...(usualArea ? { proposal: usualArea } : {}),
    });
  return { street, area: area || "?" };
}

/** The most frequent city of the rows, proposed where a row names none. */
export function usualArea(rows: readonly Cells[]): string {
  const counts = new Map<string, number>();
  for (const { address = "", area = "" } of rows) {
    const [city, state] = (area || address)
      .split(",")
      .slice(-2)
      .map((one) => one.trim());
    const letters = /^[A-Za-z]{2,20}/.exec(state ?? "")?.[0];
    if (!city || !letters || /\d/.test(city)) continue;
    const name = `${city}, ${letters}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/** Longest phone text. */
const mostPhone = 40;

export function phoneOf(row: RowReader, field: "phone" | "onCallPhone"): string {
  const phone = row.given(field);
  const mayStand = phone.length <= mostPhone;
  const rest = phone.replace(/[\d\s()+.\-,;=#x]|ext(?:ension)?/giu, "");
  const digits = phone.replace(/\D/g, "");
  if (rest !== "") {
    const number = /\+?[\d(][\d\s()+.-]{5,}\d/u.exec(phone)?.[0] ?? "";
    row.ask(problem(field, "import.phone_words", { text: phone.slice(0, 80) }), {
      proposal: number.slice(0, mostPhone).trim(),
      mayStand,
    });
  } else if (!mayStand || (digits !== "" && (digits.length < 7 || digits.length > 15)))
    row.ask(problem(field, "import.phone"), { mayStand });
  return mayStand ? phone : "";
}

/** The fee a week. An amount for another period is converted and asked about; a range stays in the notes. */
export function weeklyFeeOf(row: RowReader): string {
  const [weekly, monthly] = [row.given("weeklyFee"), row.given("monthlyFee")];
  const [field, usual] =
    weekly === "" ? (["monthlyFee", "month"] as const) : (["weeklyFee", "week"] as const);
  const said = row.given(field);
  const amount = amountIn(said);
  if (!amount || amount.cents < 0) {
    // The weekly fee is refused as no amount.
    if (field === "monthlyFee" && monthly !== "") row.ask(problem(field, "import.range"), { mayStand: true });
    return weekly;
  }
  const per = amount.per ?? usual;
  const cents = aWeek(amount.cents, per);
  if (per !== "week")
    row.ask(problem(field, "import.monthly", { amount: cents / 100, per }), { mayStand: true });
  return (cents / 100).toFixed(2);
}

/** More beds than a house usually has: becomes a question, not a refusal. */
const manyBeds = 60;
const mostBeds = 1000;

/** The beds of a house: a count, numbered from 1; or rooms and beds as `bedsFrom` reads them. */
export function bedsOf(row: RowReader): BedAsked[] {
  const said = row.given("beds");
  if (said === "") return [];
  const plain = said.replaceAll(",", "");
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : Number(/^(\d{1,6})\s*beds?$/iu.exec(plain)?.[1]);
  if (Number.isNaN(count)) {
    askAboutOne(row, said);
    return row.questions.some(({ field }) => field === "beds") ? [] : listed(row, said);
  }
  if (count > mostBeds) row.ask(problem("beds", "import.too_many_beds", { count, most: mostBeds }));
  else if (count > manyBeds)
    row.ask(problem("beds", "import.many_beds", { count }), {
      mayStand: true,
    });
  return Array.from({ length: Math.min(count, mostBeds) }, (_, at) => ({
    label: String(at + 1),
    room: "",
    place: "single" as const,
  }));
}

const inWords = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** One text that is more than a label, or a count in other words: what it may mean is proposed. */
function askAboutOne(row: RowReader, said: string): void {
  if (/[,;:\n]/u.test(said)) return;
  const word = inWords.indexOf(said.toLowerCase()) + 1;
  if (word === 0 && !/[+~/()<>?&-]|\d\S*\s+\S*\d|\d\s+\p{L}{2}/u.test(said.replace(placeWords, ""))) return;
  const proposal = word > 0 ? String(word) : listMeant(said);
  row.ask(problem("beds", "import.beds"), { mayStand: true, ...(proposal ? { proposal } : {}) });
}

/** `1-8` counted out, `1A 1B` with commas, the one figure of `~8`, the sum of `6+2`. */
function listMeant(said: string): string | undefined {
  const [, from, to] = /^(\d{1,3})\s*[-–]\s*(\d{1,3})$/u.exec(said) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (length > 1 && length <= manyBeds)
    return Array.from({ length }, (_, at) => Number(from) + at).join(", ");
  const labels = said.split(/\s+/u);
  if (labels.length > 1 && labels.every((one) => /^\d{1,3}\p{L}$/u.test(one))) return labels.join(", ");
  const figures = said.match(/\d+/gu) ?? [];
  if (/^[\d\s+]+$/u.test(said)) return String(figures.reduce((sum, one) => sum + Number(one), 0));
  return figures.length === 1 && !/^\p{L}|\d-?\p{L}/u.test(said) ? figures[0] : undefined;
}

function listed(row: RowReader, said: string): BedAsked[] {
  try {
    return bedsFrom(said, "/beds");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const number = /\d{1,4}/u.exec(said)?.[0];
    row.ask(
      { ...(error.fields[0] ?? problem("beds", "import.beds")), pointer: "beds" },
      {
        ...(number ? { proposal: number } : {}),
      },
    );
    return [];
  }
}
