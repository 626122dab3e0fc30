import { type DateContext, dateFrom, labelsBehind } from "#shared/imports/sheet/dates.ts";
import { type PlainCode, problem } from "#shared/kernel/field-problem.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import { houseOfRow, lineOf } from "../cells.ts";
import type { ReadingContext } from "../kind.ts";
import type { KnownHouse } from "../known.ts";
import { balanceOf, type FeeContext, feeOf } from "./fee.ts";
import { mayBeNobody, nameOf, saysNobody, statusSays } from "./name.ts";

export interface ResidentRow {
  readonly house: Id<"house">;
  readonly bed: Id<"bed">;
  /** The label of the bed, as the sheet has it. */
  readonly label: string;
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

/** A resident from a row of a sheet, or its questions; `nobody` for a bed that its status calls vacant. */
export function readResidentRow(
  row: RowReader,
  context: ReadingContext & Pick<FeeContext, "header">,
): ResidentRow | "nobody" | undefined {
  const house = houseOfRow(row, context);
  const here = dateContext(context, house?.timeZone ?? "UTC");
  if (isEmpty(row)) return "nobody";
  if (row.questions.some((one) => one.skips)) return undefined;
  const legalName = nameOf(row);
  const bed = house && bedOf(row, house);
  const since = dateOf(row, "since", here, longAgo.stay, "import.since_required");
  const birthDate =
    row.given("birthDate") === "" ? null : dateOf(row, "birthDate", here, longAgo.life, "text.date");
  const agreedWeeklyCents = feeOf(row, context);
  const openingBalanceCents = balanceOf(row);
  const preferredName = lineOf(row, "preferredName", { most }) || null;
  const phone = lineOf(row, "phone", { most }) || null;
  if (!house || !bed || !since || row.questions.length > 0) return undefined;
  return {
    house: house.id,
    bed: bed.id,
    label: row.given("bed"),
    legalName,
    preferredName,
    birthDate: birthDate ?? null,
    phone,
    since,
    agreedWeeklyCents,
    openingBalanceCents,
  };
}

/** Fields that only somebody who lives there fills. */
const ofSomebody = ["birthDate", "since", "phone", "openingBalance"] as const;

/**
 * Whether the row is of a bed without a resident. A status of vacant with nothing said of a person is enough; else
 * the question proposes to skip the row.
 */
function isEmpty(row: RowReader): boolean {
  const [name, status] = [row.given("legalName"), row.given("status")];
  const none = saysNobody(name);
  const said = statusSays(status);
  const nothingElse = ofSomebody.every((field) => row.given(field) === "");
  if (none && said === "empty" && nothingElse) return true;
  if (none) {
    const somebody = name === "" && (row.given("birthDate") !== "" || row.given("phone") !== "");
    if (!somebody) row.ask(problem("legalName", "import.nobody"), { skips: true });
  } else if (nothingElse && mayBeNobody(name))
    row.ask(problem("legalName", "import.nobody"), { skips: true, mayStand: true });
  else if (said !== "nothing")
    row.ask(problem("status", "import.not_living", { status: status.slice(0, 60) }), {
      skips: true,
      mayStand: true,
    });
  else if (row.given("until") !== "")
    row.ask(problem("until", "import.moved_out"), { skips: true, mayStand: true });
  return false;
}

/** The free bed a row names, by label: `Bed 1a` is `1A`. A label that became a date or a number is proposed. */
function bedOf(row: RowReader, house: KnownHouse): { readonly id: Id<"bed"> } | undefined {
  const said = row.given("bed");
  const bed = house.beds.get(labelKey(said)) ?? house.beds.get(labelKey(said.replace(/^bed\s*#?\s*/iu, "")));
  if (said === "") row.ask(problem("bed", "import.bed_required"));
  else if (!bed) {
    const [label, ...others] = labelsLike(row, house);
    row.ask(problem("bed", "import.bed_unknown", { house: house.name, bed: said.slice(0, 40) }), {
      ...(label && others.length === 0 ? { proposal: label } : {}),
    });
  } else if (bed.state !== "free")
    row.ask(problem("bed", "import.bed_taken", { bed: said, state: bed.state }));
  return bed;
}

/** Labels of the house that this text may mean: as a spreadsheet program turned them, or written another way. */
function labelsLike(row: RowReader, { beds }: KnownHouse): string[] {
  const said = row.given("bed");
  const behind = new Set(labelsBehind(said).map(labelKey));
  const meant = new Set([said, `${row.given("room")}${said}`].map(bareLabel));
  meant.delete("");
  return [...beds.keys()].filter((one) => behind.has(one) || meant.has(bareLabel(one)));
}

/** `Bed 1-A (lower)` and `01a` as `1A`, `2.0` as `2`. */
const bareLabel = (label: string): string =>
  labelKey(
    label
      .replace(/\(.*\)|\.0+$|\b(?:bed|bunk|room|rm|unit|lower|upper)\b/giu, "")
      .replace(/[^\p{L}\p{N}]+/gu, "")
      .replace(/^b?0*(?=\d)/iu, ""),
  );

function dateOf(
  row: RowReader,
  field: string,
  here: DateContext,
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
    row.ask(problem(field, "import.date"));
    return undefined;
  }
  const { date, doubt } = found;
  if (doubt)
    row.ask(problem(field, doubts[doubt], { day: date }), { proposal: date, mayStand: doubt === "century" });
  else if (date > here.today.toString()) row.ask(problem(field, "import.future"));
  else if (date < here.today.subtract({ years: yearsBack }).toString())
    row.ask(problem(field, "import.long_ago", { day: date }), { mayStand: true });
  return date;
}

const doubts = {
  century: "import.century",
  serial: "import.serial",
  order: "import.date_order",
  zone: "import.date_zone",
} as const;

function dateContext({ now, order }: ReadingContext, timeZone: string): DateContext {
  return { today: today(now, timeZone), timeZone, order };
}
