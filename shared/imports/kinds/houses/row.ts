import { Refusal } from "#shared/kernel/errors.ts";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { BedAsked } from "#shared/records/bed/beds-from.ts";
import type { HouseDefinition, HouseTexts } from "#shared/records/house/house.ts";
import { type HouseForm, houseFrom } from "#shared/records/house/house-from.ts";
import type { ImportHeader, KeptRow } from "#shared/records/import/entities.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import type { ReadingContext } from "../kind.ts";
import { figureIn } from "../money.ts";
import { bedsOf, phoneOf, placeOf, weeklyFeeOf } from "./cells.ts";
import { askAboutGround } from "./grounds.ts";
import { servesOf } from "./serves.ts";
import { zoneOf } from "./zone.ts";

export interface HouseRow {
  readonly house: Omit<HouseDefinition, "id">;
  readonly texts: Omit<HouseTexts, "house">;
  readonly beds: readonly BedAsked[];
}

interface Context extends Pick<ReadingContext, "usual"> {
  readonly header: ImportHeader;
  readonly row: KeptRow;
}

/** Fields in which readers may see an eligibility rule. */
const readByOthers = ["rules", "medications", "mobility", "serves", "fundingKinds", "name", "monthlyFee"];

/** A house from a row of a sheet, or its questions. What fits no field is kept in the house's notes. */
export function readHouseRow(row: RowReader, context: Context): HouseRow | undefined {
  for (const field of readByOthers) askAboutGround(row, field);
  const place = placeOf(row, context.usual);
  const serves = servesOf(row);
  const beds = bedsOf(row);
  const form: HouseForm = {
    name: row.given("name"),
    ...place,
    timeZone: zoneOf(row, context.header.timeZone),
    phone: phoneOf(row, "phone"),
    onCallPhone: phoneOf(row, "onCallPhone"),
    serves,
    weeklyFee: weeklyFeeOf(row),
    deposit: row.given("deposit"),
    minimumDaysSinceUse: row.given("minimumDaysSinceUse"),
    fundingKinds: row.given("fundingKinds"),
    languages: row.given("languages"),
    medications: row.given("medications"),
    mobility: row.given("mobility"),
    refundPolicy: row.given("refundPolicy"),
    rules: row.given("rules"),
  };
  const parsed = parse(row, form);
  if (!parsed || row.questions.length > 0) return undefined;
  const { texts, ...house } = parsed;
  return { house, texts: { ...texts, notes: notesOf(row, context, { house, texts }) }, beds };
}

/** Parses the form; each refused field becomes a question at its column. */
function parse(row: RowReader, form: HouseForm): ReturnType<typeof houseFrom> | undefined {
  try {
    return houseFrom(form);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    for (const found of error.fields) {
      const field = columnOf(row, found.pointer.slice(1));
      if (row.questions.some((one) => one.field === field)) continue;
      const proposal = proposalFor(found.code, row.given(field));
      row.ask({ ...found, pointer: field }, proposal === undefined ? {} : { proposal });
    }
    return undefined;
  }
}

/**
 * The column for a question: street and area may both come from one address.
 */
function columnOf(row: RowReader, field: string): string {
  if ((field === "street" || field === "area") && row.given(field) === "" && row.given("address") !== "")
    return "address";
  return field;
}

function proposalFor(code: FieldCode, said: string): string | undefined {
  if (code === "text.control") return said.replace(/[\p{Cc}\s]+/gu, " ").trim();
  if (code === "text.number") return /\d+/u.exec(said)?.[0] ?? "";
  return code === "text.amount" ? figureIn(said) : undefined;
}

/** Every cell of the row that is not in the house word for word, under its own heading. */
function notesOf(reader: RowReader, { header, row }: Context, said: object): string {
  const kept = new Set<string>();
  gather(said, kept);
  return header.columns
    .map((heading, column) => ({
      heading,
      field: header.mapping[column] ?? null,
      text: row.cells[column] ?? "",
    }))
    .filter(
      ({ field, text }) =>
        text !== "" && (field === null || !kept.has(text) || reader.original(field) !== undefined),
    )
    .map(({ heading, text }) => `${heading}: ${text}`)
    .join("\n");
}

/** Collects every text in a value, at any depth. */
function gather(value: unknown, into: Set<string>): void {
  if (typeof value === "string") into.add(value);
  else if (value && typeof value === "object") for (const one of Object.values(value)) gather(one, into);
}
