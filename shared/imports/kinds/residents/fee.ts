import { spaced } from "#shared/imports/sheet/heading.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { RowReader } from "#shared/records/import/questions.ts";
import { type Amount, amountIn, aWeek, figureIn } from "../money.ts";

export interface FeeContext {
  readonly header: Pick<ImportHeader, "columns" | "mapping">;
}

/** Cents a week that are more likely a monthly amount. */
const manyAWeek = 400_00;
/** Words for no amount. */
const none = /^(?:none|n\/?a|-+|—|paid|current|no charge|waived)?$/iu;

const inDollars = (cents: number): string => (Math.abs(cents) / 100).toFixed(2);

/** What the resident pays a week, in cents. An amount for another period, or for none that is said, is asked about. */
export function feeOf(row: RowReader, { header }: FeeContext): number | null {
  const field = row.given("weeklyFee") === "" && row.given("monthlyFee") !== "" ? "monthlyFee" : "weeklyFee";
  const amount = amountOf(row, field);
  if (!amount || amount.cents === 0) return amount ? 0 : null;
  if (amount.cents < 0) {
    row.ask(problem(field, "import.fee_negative"));
    return null;
  }
  const per = amount.per ?? periodOf(header, field);
  if (per && !(amount.per === null && amount.cents > manyAWeek && per === "week")) {
    const weekly = aWeek(amount.cents, per);
    if (per !== "week")
      row.ask(problem(field, "import.monthly", { amount: weekly / 100, per }), { mayStand: true });
    return weekly;
  }
  const proposal = `$${inDollars(amount.cents)} a ${amount.cents > manyAWeek ? "month" : "week"}`;
  row.ask(problem(field, "import.fee_period", { amount: amount.cents / 100 }), { proposal });
  return null;
}

/** The period a heading says; a program fee is weekly, rent may be either. */
function periodOf({ columns, mapping }: FeeContext["header"], field: string): "week" | "month" | null {
  if (field === "monthlyFee") return "month";
  const heading = spaced(columns[mapping.indexOf(field)] ?? "");
  return /\brent\b|\brate\b/u.test(heading) && !/week|\bwk|fee/u.test(heading) ? null : "week";
}

/** What the resident owes, in cents; `(50.00)`, `-50` and `50 credit` are prepaid. */
export const balanceOf = (row: RowReader): number | null => amountOf(row, "openingBalance")?.cents ?? null;

function amountOf(row: RowReader, field: string): Amount | undefined {
  const said = row.given(field);
  if (none.test(said.trim())) return undefined;
  const amount = amountIn(said);
  const proposal = figureIn(said);
  if (!amount) row.ask(problem(field, "text.amount"), proposal === undefined ? {} : { proposal });
  return amount;
}
