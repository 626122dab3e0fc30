import type { Measure, Values } from "./measure.ts";

type Scored = Pick<Measure, "by" | "from" | "to" | "items">;

/** The answers in the order of the items, turned where an item is reversed: more is always better. */
const turned = ({ from, to, items }: Scored, values: Values) =>
  items.flatMap((item, at) => {
    const value = values.find((one) => one.item === item.id)?.value;
    return value === undefined ? [] : [{ item, at, value: item.reverse ? from + to - value : value }];
  });

/** A sum needs every answer; a mean, to two decimals, half of them. Null: too few. */
export function scoreOf(measure: Scored, values: Values): number | null {
  const found = turned(measure, values);
  const sum = found.reduce((all, { value }) => all + value, 0);
  if (measure.by === "sum") return found.length < measure.items.length ? null : sum;
  return found.length * 2 < measure.items.length ? null : Math.round((sum / found.length) * 100) / 100;
}

/** The least and the most a score can be. */
export const rangeOf = ({
  by,
  from,
  to,
  items,
}: Scored): { readonly least: number; readonly most: number } =>
  by === "mean" ? { least: from, most: to } : { least: from * items.length, most: to * items.length };

const bandCount = 4;
/** Quarters of the range, lowest first. */
export const bands = Array.from({ length: bandCount }, (_, band) => band);

export function bandOf(measure: Scored, score: number): number {
  const { least, most } = rangeOf(measure);
  return Math.min(bandCount - 1, Math.floor(((score - least) / (most - least)) * bandCount));
}

/** How many items are named at either end. */
const mostNamed = 3;

/** Up to three items in the lowest third of the scale, by their place; the lowest first. */
export function lowest(measure: Scored, values: Values): number[] {
  const limit = measure.from + (measure.to - measure.from) / 3;
  return turned(measure, values)
    .filter(({ value }) => value <= limit)
    .sort((a, b) => a.value - b.value)
    .slice(0, mostNamed)
    .map(({ at }) => at);
}

/** The same in the highest third; the highest first. */
export function highest(measure: Scored, values: Values): number[] {
  const limit = measure.to - (measure.to - measure.from) / 3;
  return turned(measure, values)
    .filter(({ value }) => value >= limit)
    .sort((a, b) => b.value - a.value)
    .slice(0, mostNamed)
    .map(({ at }) => at);
}
