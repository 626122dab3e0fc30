import { codeOf, hashOf, ruledStatus } from "./construction.mjs";
import { checkDay, dueOf, readPeriod } from "./day.mjs";
import { dayOf, listOf, wanted, whole } from "./reading.mjs";

/** A resident's file: one day of theirs, and the earlier ones that count for it. */
export function checkProof({ rules, earlier, selected, ...day }, say) {
  const { period, header, line } = day;
  readPeriod(period, say);
  say.check(
    hashOf(rules) === period.rules,
    "The rules are those of the period",
    "The rules are not those the period was published with",
  );
  const drawn = checkDay(day, say);
  say.check(
    line.p === rules.p,
    `The line has the odds of the rules: ${(Number(rules.p) / 2 ** 64).toPrecision(4)} a day`,
    "The line has other odds than the rules",
  );
  if (drawn !== undefined && selected !== undefined)
    say.check(
      drawn === selected,
      "The file says the same as the draw",
      `The file says ${selected ? "selected" : "not selected"}, the draw says the opposite`,
    );
  checkStatus(header, line, rules, listOf(earlier, 400, "The earlier days"), say);
  const hash = hashOf(header);
  say.note(`The hash of this day: ${hash}`);
  say.note(`The code in the hallway: ${codeOf(hash)}`);
  say.note(`The code must have hung there by ${dueOf(header)}. This file alone cannot show that it did.`);
  say.note(
    `Residents counted: ${header.n}. If another number of people lived in the house that day, ask why.`,
  );
  if (line.status !== "pool")
    say.note(`You were not in the draw: "${line.status}". If that was not so, somebody took you out of it.`);
}

function checkStatus(header, line, rules, earlier, say) {
  const gap = whole(rules.gap ?? 0, 0, 366, "The gap");
  const cap = whole(rules.cap ?? 0, 0, 7, "The cap");
  const reach = Math.max(gap, cap ? 6 : 0);
  const ago = new Map();
  for (const day of earlier) {
    const days = dayOf(header.date, "A date") - dayOf(day.header?.date, "An earlier date");
    if (days < 1 || days > reach) continue;
    wanted(!ago.has(days), "An earlier date is there twice");
    wanted(
      day.header.net === header.net && day.header.house === header.house,
      "An earlier day is of another house",
    );
    readPeriod(day.period, say);
    ago.set(days, checkDay(day, say));
  }
  const unknown = Array.from({ length: reach }, (_, at) => at + 1).filter(
    (days) => ago.get(days) === undefined,
  );
  if (unknown.length > 0)
    say.note(
      `Nothing in this file shows a selection ${unknown.join(", ")} days earlier. Void days and days before moving in do not count.`,
    );
  const days = [...ago].filter(([, selected]) => selected).map(([days]) => days);
  const status = ruledStatus({ gap, cap }, days);
  say.check(
    !["pool", "excused:gap", "excused:cap"].includes(line.status) || line.status === status,
    `The status "${line.status}" agrees with the rules and the earlier days`,
    `The status is "${line.status}"; by the rules and the earlier days it is "${status}"`,
  );
}
