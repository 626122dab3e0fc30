import { Refusal } from "#shared/kernel/errors.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { type BedAsked, bedsFrom } from "#shared/records/bed/beds-from.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { Cells } from "../kind.ts";

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

export function servesOf(row: RowReader): string[] {
  const said = row.given("serves").toLowerCase();
  const both = /co-?ed|everyone|anyone|all genders|\bany\b|both|mixed/u.test(said);
  const women = both || /wom[ae]n|female|ladies|mothers/u.test(said);
  const men = both || /\bm[ae]n\b|(?<!fe)\bmales?\b|gentlemen|fathers/u.test(said);
  if (!men && !women)
    row.ask(problem("serves", "import.serves_required"), {
      proposal: "Men and women",
    });
  return [
    ...(men || !women ? ["men"] : []),
    ...(women ? ["women"] : []),
    ...(/(?<!no )child|famil|mothers|fathers/u.test(said) ? ["children"] : []),
  ];
}

/**
 * The weekly fee. A monthly amount is converted (times 12, by 52); a range or words stay text, in the fees.
 */
export function feeOf(row: RowReader): { weekly: string; text: string } {
  const monthly = row.given("monthlyFee");
  const weekly = row.given("weeklyFee");
  if (monthly === "") return { weekly, text: "" };
  const exact = /^\$?\s*([\d,]+(?:\.\d{1,2})?)\s*(?:\/\s*|per\s+|a\s+)?(month|mo\.?|monthly)?$/iu.exec(
    monthly,
  );
  if (exact?.[1] && weekly === "") {
    const amount = ((Number(exact[1].replaceAll(",", "")) * 12) / 52).toFixed(2);
    row.ask(problem("monthlyFee", "import.monthly", { amount: Number(amount) }), {
      mayStand: true,
    });
    return { weekly: amount, text: `${monthly} a month` };
  }
  if (!exact) row.ask(problem("monthlyFee", "import.range"), { mayStand: true });
  return { weekly, text: monthly };
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
  if (Number.isNaN(count)) return listed(row, said);
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
