import { Temporal } from "temporal-polyfill";

const units = ["days", "months", "years"] as const;

/** A time that is celebrated. */
export interface Mark {
  readonly unit: (typeof units)[number];
  readonly n: number;
}

const first: readonly Mark[] = [
  { unit: "days", n: 7 },
  { unit: "days", n: 30 },
  { unit: "days", n: 60 },
  { unit: "days", n: 90 },
  { unit: "months", n: 6 },
  { unit: "months", n: 9 },
];

const dayOf = (from: Temporal.PlainDate, { unit, n }: Mark): Temporal.PlainDate => from.add({ [unit]: n });

/** The first ones, and the years up to this day and two more: February 29 has its day on the 28th. */
function marksTo(from: Temporal.PlainDate, day: Temporal.PlainDate): readonly Mark[] {
  const years = Math.max(0, from.until(day, { largestUnit: "year" }).years) + 2;
  return [...first, ...Array.from({ length: years }, (_, at): Mark => ({ unit: "years", n: at + 1 }))];
}

/** What is celebrated on a day, counted from another; undefined on other days. */
export const markOn = (from: string, day: Temporal.PlainDate): Mark | undefined => {
  const start = Temporal.PlainDate.from(from);
  return marksTo(start, day).find((mark) => dayOf(start, mark).equals(day));
};

/** What is celebrated next after a day, and when. */
export function nextMark(
  from: string,
  day: Temporal.PlainDate,
): { readonly mark: Mark; readonly on: string } | undefined {
  const start = Temporal.PlainDate.from(from);
  const mark = marksTo(start, day).find((one) => Temporal.PlainDate.compare(dayOf(start, one), day) > 0);
  return mark && { mark, on: dayOf(start, mark).toString() };
}
