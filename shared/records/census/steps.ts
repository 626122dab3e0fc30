import { Temporal } from "temporal-polyfill";

/*
 * Beds and occupied beds, night by night, stored as steps: a row applies from the night that begins on its
 * date until the next row. So a day without changes adds no row, and each date has at most one.
 */

export interface Step {
  /** House-local date on which the night begins. */
  readonly on: string;
  readonly beds: number;
  readonly occupied: number;
}

export interface Steps {
  readonly steps: readonly Step[];
  /** True if the time before the first row is unknown or no longer kept; false: there were no beds. */
  readonly cut: boolean;
}

/** A bed with its occupancies. Dates are house-local; an end is the day it was left, null: still occupied. */
export interface BedPast {
  readonly added: string;
  readonly gone: string | null;
  readonly slept: readonly { readonly from: string; readonly to: string | null }[];
}

/** Rows kept. With one row for each date at most, they cover at least this many days less one. */
export const keptSteps = 120;

/**
 * The steps of a house from its beds and their occupancies. A bed exists from the day it was added, or from
 * its first night if that is earlier (residents from before the record began), until it is retired.
 * Overlapping occupancies of one bed, from late entries, count once a night. @param known the first date
 * whose nights are all given; null: all are
 */
export function stepsOf(beds: readonly BedPast[], known: string | null): Steps {
  const changes: Changes = new Map();
  for (const bed of beds) {
    const nights = merged(bed.slept);
    const first = nights[0]?.from;
    add(changes, first && first < bed.added ? first : bed.added, 1, 0);
    if (bed.gone) add(changes, bed.gone, -1, 0);
    for (const { from, to } of nights) {
      add(changes, from, 0, 1);
      if (to) add(changes, to, 0, -1);
    }
  }
  return settled(changes, known);
}

/** The steps of several houses together, from the first date known for all of them. */
export function together(houses: readonly Steps[]): Steps {
  const changes: Changes = new Map();
  let known: string | null = null;
  for (const { steps, cut } of houses) {
    let was = { beds: 0, occupied: 0 };
    for (const { on, beds, occupied } of steps) {
      add(changes, on, beds - was.beds, occupied - was.occupied);
      was = { beds, occupied };
    }
    const first = steps[0]?.on;
    if (cut && first && (known === null || first > known)) known = first;
  }
  return settled(changes, known);
}

/** One number for each night of a range, both dates included; null: unknown. */
export function nightly({ steps, cut }: Steps, from: string, to: string): (Step | null)[] {
  const nights: (Step | null)[] = [];
  const last = Temporal.PlainDate.from(to);
  let next = 0;
  let holds = cut ? null : { beds: 0, occupied: 0 };
  for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; ) {
    const on = day.toString();
    for (let row = steps[next]; row && row.on <= on; row = steps[next]) {
      holds = row;
      next += 1;
    }
    nights.push(holds && { on, beds: holds.beds, occupied: holds.occupied });
    day = day.add({ days: 1 });
  }
  return nights;
}

type Changes = Map<string, { beds: number; occupied: number }>;

function add(changes: Changes, on: string, beds: number, occupied: number): void {
  const was = changes.get(on) ?? { beds: 0, occupied: 0 };
  changes.set(on, { beds: was.beds + beds, occupied: was.occupied + occupied });
}

/** Sums changes into rows; rows before `known` become one row at it, and only the latest are kept. */
function settled(changes: Changes, known: string | null): Steps {
  const rows: Step[] = [];
  let now = { beds: 0, occupied: 0 };
  for (const [date, change] of [...changes].sort(([a], [b]) => a.localeCompare(b))) {
    const was = now;
    now = { beds: was.beds + change.beds, occupied: was.occupied + change.occupied };
    if (known !== null && date <= known) rows.splice(0, rows.length, { on: known, ...now });
    else if (rows.length === 0 || now.beds !== was.beds || now.occupied !== was.occupied)
      rows.push({ on: date, ...now });
  }
  return { steps: rows.slice(-keptSteps), cut: known !== null || rows.length > keptSteps };
}

/** Occupancies of one bed in order; touching or overlapping ones are merged, empty ones dropped. */
function merged(slept: BedPast["slept"]): { from: string; to: string | null }[] {
  const all: { from: string; to: string | null }[] = [];
  const sorted = slept
    .filter(({ from, to }) => to === null || from < to)
    .sort((a, b) => a.from.localeCompare(b.from));
  for (const one of sorted) {
    const last = all.at(-1);
    if (last && (last.to === null || one.from <= last.to)) {
      if (last.to !== null && (one.to === null || one.to > last.to)) last.to = one.to;
    } else all.push({ ...one });
  }
  return all;
}
