import { policyOf } from "./construction.mjs";
import { listOf } from "./reading.mjs";

/** The parts of each house's public record as one record a house. */
export function joined(records, say) {
  const houses = new Map();
  for (const record of records) {
    const name = `${record.net} ${record.house}`;
    houses.set(name, [...(houses.get(name) ?? []), record]);
  }
  return [...houses.values()].map((parts) => oneOf(parts, say));
}

const startOf = ({ from }) => from ?? "";

function oneOf(parts, say) {
  const [first, ...rest] = [...parts].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  let all = first;
  for (const part of rest) {
    say.check(
      all.next === undefined || startOf(part) <= all.next,
      `The part from ${part.from} follows the one before it`,
      `The part from ${all.next} is not among these files, so days are left out`,
    );
    all = {
      ...all,
      next: part.next,
      periods: union(all.periods, part.periods, policyOf),
      days: union(all.days, part.days, ({ date }) => date),
    };
  }
  return all;
}

/** What is in two parts is there once. What they say differently stays there twice, which the checks find. */
function union(some, others, nameOf) {
  const all = [...listOf(some, 10_000, "A list")];
  for (const one of listOf(others, 10_000, "A list")) {
    const at = all.findIndex((known) => nameOf(known) === nameOf(one));
    if (at >= 0 && agree(all[at], one)) all[at] = { ...all[at], ...one };
    else all.push(one);
  }
  return all;
}

const agree = (a, b) => Object.keys(a).every((name) => b[name] === undefined || a[name] === b[name]);
