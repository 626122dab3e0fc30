import { askAboutGround } from "#shared/imports/steps/grounds.ts";
import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { BedAsked } from "#shared/records/bed/beds-from.ts";
import type { HouseDefinition, HouseTexts } from "#shared/records/house/house.ts";
import { type HouseForm, houseFrom } from "#shared/records/house/house-from.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import { bedsOf, feeOf, phoneOf, placeOf, servesOf } from "./house-cells.ts";

export interface HouseRow {
  readonly house: Omit<HouseDefinition, "id">;
  readonly texts: Omit<HouseTexts, "house">;
  readonly beds: readonly BedAsked[];
}

export interface HouseRowContext {
  readonly timeZone: string;
  /** The city most rows name, for those that name none. */
  readonly usualArea: string;
  /** The whole row as it stood: what each column is called, the field it fills, and its cell. */
  readonly cells: readonly {
    readonly heading: string;
    readonly field: string | null;
    readonly text: string;
  }[];
}

/** Fields others may read a rule into. */
const readByOthers = ["rules", "medications", "mobility", "serves", "fundingKinds", "name", "monthlyFee"];

/** A house from a row of a sheet, or its questions. What it cannot say in a field it keeps in the house's notes. */
export function readHouseRow(row: RowReader, context: HouseRowContext): HouseRow | undefined {
  for (const field of readByOthers) askAboutGround(row, field);
  const place = placeOf(row, context.usualArea);
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
    rules: row.given("rules"),
  };
  const parsed = parse(row, form, context);
  if (!parsed || row.questions.length > 0) return undefined;
  const { texts, ...house } = parsed;
  return { house, texts: { ...texts, notes: notesOf(row, context, { house, texts }) }, beds };
}

/** Reads the form; what it refuses becomes a question at the column it came from. */
function parse(
  row: RowReader,
  form: HouseForm,
  context: HouseRowContext,
): ReturnType<typeof houseFrom> | undefined {
  try {
    return houseFrom(form);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    for (const found of error.fields) {
      const field = columnOf(row, found.pointer.slice(1));
      if (row.questions.some((one) => one.field === field)) continue;
      const proposal = proposalFor(found.code, row.given(field), context);
      row.ask({ ...found, pointer: field }, proposal === undefined ? {} : { proposal });
    }
    return undefined;
  }
}

/** The column to ask at: street and area may both come from one address, the fees from the monthly fee. */
function columnOf(row: RowReader, field: string): string {
  if (field === "fees") return "monthlyFee";
  if ((field === "street" || field === "area") && row.given(field) === "" && row.given("address") !== "")
    return "address";
  return field;
}

function proposalFor(code: FieldCode, said: string, { timeZone }: HouseRowContext): string | undefined {
  if (code === "text.time_zone") return timeZone;
  if (code === "text.control") return said.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (code === "text.number") return /\d+/u.exec(said)?.[0] ?? "";
  if (code === "text.amount") return /\d[\d,]*(?:\.\d{1,2})?/u.exec(said)?.[0] ?? "";
  return undefined;
}

/** Every cell of the row that the house does not say word for word, under its own heading. */
function notesOf(row: RowReader, { cells }: HouseRowContext, said: object): string {
  const kept = new Set<string>();
  gather(said, kept);
  return cells
    .filter(
      ({ field, text }) =>
        text !== "" && (field === null || !kept.has(text) || row.original(field) !== undefined),
    )
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join("\n");
}

/** Every text that lies anywhere in a value. */
function gather(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (value && typeof value === "object") for (const one of Object.values(value)) gather(one, into);
}
