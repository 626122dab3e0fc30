import { type BedAsked, bedsFrom } from "#shared/bed/beds-from.ts";
import { Refusal } from "#shared/errors.ts";
import { readsAsGround } from "#shared/fairness/ground.ts";
import type { HouseDefinition, HouseTexts } from "#shared/house/house.ts";
import { type HouseForm, houseFrom } from "#shared/house/house-from.ts";
import type { RowReader } from "./questions.ts";

export interface HouseRow {
  readonly house: Omit<HouseDefinition, "id">;
  readonly texts: Omit<HouseTexts, "house">;
  readonly beds: readonly BedAsked[];
}

export interface HouseRowContext {
  readonly timeZone: string;
  /** The city most rows name, for those that name none. */
  readonly usualArea: string;
  /** What the rest of the row says, kept as it stood: columns without a field. */
  readonly rest: readonly (readonly [string, string])[];
  /** What the columns are called, by field. */
  readonly headings: Readonly<Record<string, string>>;
}

/** More beds than a house usually has: asked about, not refused. */
const manyBeds = 60;
const mostBeds = 1000;

/** A house from a row of a sheet, or its questions. What it cannot say in a field it keeps in the house's notes. */
export function readHouseRow(row: RowReader, context: HouseRowContext): HouseRow | undefined {
  const place = placeOf(row, context);
  const serves = servesOf(row);
  const fee = feeOf(row);
  const beds = bedsOf(row);
  const form: HouseForm = {
    name: row.given("name"),
    ...place,
    timeZone: row.given("timeZone") || context.timeZone,
    phone: phoneOf(row, "phone"),
    onCallPhone: phoneOf(row, "onCallPhone"),
    ...serves,
    weeklyFee: fee.weekly,
    deposit: row.given("deposit"),
    minimumDaysSinceUse: row.given("minimumDaysSinceUse"),
    fundingKinds: row.given("fundingKinds"),
    languages: row.given("languages"),
    medications: row.given("medications"),
    mobility: row.given("mobility"),
    fees: fee.text,
    refundPolicy: row.given("refundPolicy"),
    rules: rulesOf(row),
  };
  const house = parsed(row, form);
  if (!house || row.questions.length > 0) return undefined;
  const { texts, ...definition } = house;
  return { house: definition, texts: { ...texts, notes: notesOf(row, context) }, beds };
}

/** Reads the form; what it refuses becomes a question at the column it came from. */
function parsed(row: RowReader, form: HouseForm): ReturnType<typeof houseFrom> | undefined {
  try {
    return houseFrom(form);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    for (const { pointer, code, message } of error.fields) {
      const field = columnOf[pointer.slice(1)] ?? pointer.slice(1);
      if (!row.questions.some((one) => one.field === field)) row.ask(field, code, message);
    }
    return undefined;
  }
}
const columnOf: Readonly<Record<string, string>> = { fees: "monthlyFee", street: "address" };

/** Where the house stands. An address in one cell is parted into the street and what partners may see. */
function placeOf(row: RowReader, { usualArea }: HouseRowContext): { street: string; area: string } {
  const address = row.given("address");
  const [first = "", ...others] = address.split(/\s*,\s*/u);
  const numbered =
    /^\d|\b(st|street|ave|avenue|rd|road|dr|drive|ln|lane|hwy|highway|blvd|way|ct|court|intersection)\b/iu;
  if (/^p\.?\s?o\.?\s*box/iu.test(first)) {
    row.ask("address", "post_box", "Nobody lives in a post box. Where is the house?", {
      proposal: address.replace(/^p\.?\s?o\.?\s*box\s*\S+\s*,?\s*/iu, ""),
    });
  }
  const street = row.given("street") || (numbered.test(first) ? first : "");
  const area =
    row.given("area") || (numbered.test(first) ? others.join(", ") : address).replace(/\s+area$/iu, "");
  if (area === "") {
    row.ask("area", "required", "Which neighbourhood and city? Partners see it.", {
      ...(usualArea ? { proposal: usualArea } : {}),
    });
  }
  return { street, area: area || "?" };
}

function phoneOf(row: RowReader, field: "phone" | "onCallPhone"): string {
  const phone = row.given(field);
  const rest = phone.replace(/[\d\s()+.\-x]|ext\.?/giu, "");
  const digits = phone.replace(/\D/g, "");
  if (rest !== "") {
    const number = /\+?[\d(][\d\s()+.-]{5,}\d/u.exec(phone)?.[0] ?? "";
    row.ask(field, "words", `“${rest.replace(/[()]/g, "")}” stands beside the number. Is the number right?`, {
      proposal: number.trim(),
      mayStand: phone.length <= 40,
    });
  } else if (digits !== "" && (digits.length < 7 || digits.length > 15))
    row.ask(field, "phone", "This is not a whole phone number.", { mayStand: phone.length <= 40 });
  return phone.length > 40 ? "" : phone;
}

function servesOf(row: RowReader): { men?: string; women?: string; children?: string } {
  const said = row.given("serves").toLowerCase();
  const both = /co-?ed|everyone|anyone|all genders|any\b|both|mixed/u.test(said);
  const women = both || /wom[ae]n|female|ladies|mothers/u.test(said);
  const men = both || /\bm[ae]n\b|\bmen'?s\b|(?<!fe)\bmale|gentlemen|fathers/u.test(said);
  if (!men && !women)
    row.ask("serves", "required", "Whom does it serve: men, women, or both?", { proposal: "Men and women" });
  return {
    ...(men ? { men: "yes" } : {}),
    ...(women ? { women: "yes" } : {}),
    ...(/child|famil|mothers|fathers/u.test(said) ? { children: "yes" } : {}),
    ...(!men && !women ? { men: "yes" } : {}),
  };
}

/** The fee a week. A monthly amount is twelve in fifty-two weeks; a range or words stay words, among the fees. */
function feeOf(row: RowReader): { weekly: string; text: string } {
  const monthly = row.given("monthlyFee");
  const exact = /^\$?\s*([\d,]+(?:\.\d{1,2})?)\s*(?:\/\s*|per\s+|a\s+)?(month|mo\.?|monthly)?$/iu.exec(
    monthly,
  );
  if (monthly === "") return { weekly: row.given("weeklyFee"), text: "" };
  if (exact?.[1] && row.given("weeklyFee") === "") {
    const weekly = ((Number(exact[1].replaceAll(",", "")) * 12) / 52).toFixed(2);
    row.ask("monthlyFee", "monthly", `That is $${weekly} a week, twelve months in fifty-two weeks. Right?`, {
      mayStand: true,
    });
    return { weekly, text: `${monthly} a month` };
  }
  if (!exact)
    row.ask(
      "monthlyFee",
      "range",
      "This is not one amount. As it stands it is kept in words among the fees, and the fee a week stays open. Or write the amount a month.",
      { mayStand: true },
    );
  return { weekly: row.given("weeklyFee"), text: monthly };
}

function bedsOf(row: RowReader): BedAsked[] {
  const said = row.given("beds");
  if (said === "") return [];
  const count = /^\d{1,6}$/.test(said.replaceAll(",", "")) ? Number(said.replaceAll(",", "")) : undefined;
  if (count === undefined) {
    try {
      return bedsFrom(said, "/beds");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      row.ask("beds", "beds", error.fields[0]?.message ?? "These are not beds.");
      return [];
    }
  }
  if (count > mostBeds)
    row.ask("beds", "too_many", `${count} beds? One house can have ${mostBeds.toLocaleString("en")}.`);
  else if (count > manyBeds)
    row.ask(
      "beds",
      "many",
      `${count} beds in one house? It may be several houses, or a number typed wrong.`,
      {
        mayStand: true,
      },
    );
  return Array.from({ length: Math.min(count, mostBeds) }, (_, at) => ({
    label: String(at + 1),
    room: "",
    place: "single" as const,
  }));
}

function rulesOf(row: RowReader): string {
  const rules = row.given("rules");
  if (readsAsGround(rules)) {
    row.ask(
      "rules",
      "ground",
      "This reads as if somebody could be turned away for a prescribed medication, a diagnosis or how they move. The law forbids that. If it says something else, let it stand.",
      {
        proposal: rules
          .split(/(?<=[.;])\s*|,\s*/u)
          .filter((one) => !readsAsGround(one))
          .join(", "),
        mayStand: true,
      },
    );
  }
  return rules;
}

/** Everything the sheet said that no field holds word for word. */
function notesOf(row: RowReader, { rest, headings }: HouseRowContext): string {
  const corrected = Object.entries(headings).flatMap(([field, heading]) => {
    const before = row.original(field);
    return before === undefined ? [] : [[heading, before] as const];
  });
  // A field that takes the sense of a cell and not its words keeps the words here.
  const reworded = (["serves", "address", "beds"] as const).flatMap((field) => {
    const said = row.given(field);
    return said === "" || row.original(field) !== undefined
      ? []
      : [[headings[field] ?? field, said] as const];
  });
  return [...rest.filter(([, text]) => text !== ""), ...reworded, ...corrected]
    .map(([heading, text]) => `${heading}: ${text}`)
    .join("\n");
}
