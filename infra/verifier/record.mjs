import { keyBack, policyOf, publishBy, timeOfRound } from "./construction.mjs";
import { checkDate, checkRound, dueOf, readPeriod } from "./day.mjs";
import { dayOf, hex, listOf, timeOf, wanted } from "./reading.mjs";
import { utc } from "./said.mjs";

/** A house's public record, as of a time: whose days are chained, on time, drawn with drand, and by the published keys. */
export function checkRecord({ net, house, from, next, periods, days }, now, say) {
  if (from !== undefined) dayOf(from, "The date of the first part");
  const byPolicy = new Map();
  for (const period of listOf(periods, 400, "The periods")) {
    wanted(period.net === net && period.house === house, "A period is of another house");
    readPeriod(period, say);
    byPolicy.set(policyOf(period), { period, days: [] });
  }
  let before;
  for (const day of listOf(days, 10_000, "The days")) {
    dayOf(day.date, "A date");
    const of = byPolicy.get(day.policy);
    say.check(of, `${day.date}: its period is published`, `${day.date}: its period is not in this record`);
    if (!of) continue;
    of.days.push(day);
    checkDate(day, of.period, say);
    if (before || from === undefined) checkPlace(day, before, say);
    else hex(day.hash, 32, `${day.date}: the hash`);
    checkTime(day, of.period, say);
    before = day;
  }
  const counts = { late: days.filter((day) => day.void).length, missing: 0, overdue: 0 };
  const inOrder = [...byPolicy.values()].sort((a, b) => (a.period.first < b.period.first ? -1 : 1));
  for (const [at, of] of inOrder.entries()) {
    counts.overdue += checkKeys(of, now, say);
    counts.missing += missingIn(of, inOrder[at + 1], { from, next, now }, say);
  }
  say.note(
    `${days.length} days. Void because published late: ${counts.late}. Without any header: ${counts.missing}.`,
  );
  say.note(`Keys not revealed though due: ${counts.overdue}.`);
  const told = days.filter((day) => checkWitnesses(day, say) > 0).length;
  say.note(`Days said to have been sent to outside witnesses before the draw: ${told}.`);
  if (from !== undefined) say.note(`These files begin on ${from}: what was before is not checked.`);
  if (next !== undefined) say.note(`This is not the end: the next part is from ${next}.`);
  say.note(
    "This file alone cannot show when each hash was published: compare them with what outside witnesses hold.",
  );
  say.note("That a hash is of the header residents have, only they can check: their own file shows it.");
}

function checkPlace({ date, prev, policy, hash }, before, say) {
  hex(hash, 32, `${date}: the hash`);
  say.check(
    !before || before.date < date,
    `${date}: one header for this date, in order`,
    `${date}: comes twice or out of order`,
  );
  say.check(
    prev === (before ? before.hash : policy),
    `${date}: linked to the ${before ? "header" : "period"} before it`,
    `${date}: not linked to the header before it: one was taken out, put in or changed`,
  );
}

function checkTime(day, period, say) {
  const { date, signature } = day;
  const published = timeOf(day.publishedAt, `${date}: the time of publication`);
  const late = published > publishBy(day.round);
  say.check(
    late === (day.void === true),
    late ? `${date}: published late, at ${utc(published)}, and void` : `${date}: published by ${dueOf(day)}`,
    late
      ? `${date}: published at ${utc(published)}, after ${dueOf(day)}, and not void`
      : `${date}: called void, though it was published in time`,
  );
  say.check(
    timeOf(period.publishedAt, "The period's time of publication") <=
      Math.min(published, publishBy(day.round)),
    `${date}: its period was published before it`,
    `${date}: its period was published after it`,
  );
  if (day.void) return;
  if (signature === undefined) say.note(`${date}: the round is not in this record yet`);
  else checkRound(day, period, say);
}

/** Returns to how many witnesses the hash was sent, as the house says: after it was published, and before the round. */
function checkWitnesses({ date, publishedAt, round, witnesses = [] }, say) {
  const times = listOf(witnesses, 100, `${date}: the witnesses`).map(({ at }) =>
    timeOf(at, `${date}: when a witness was told`),
  );
  if (times.length > 0)
    say.check(
      times.every((at) => at >= timeOf(publishedAt, "A time") && at < timeOfRound(round)),
      `${date}: sent to ${times.length} witnesses before the draw, as the house says: ask them`,
      `${date}: a witness was told before it was published, or after the draw`,
    );
  return times.length;
}

/** Each key leads to the one before it, so a later one proves those that are missing. Returns how many are overdue. */
function checkKeys({ period, days }, now, say) {
  let proven = { i: 0, key: period.k0 };
  for (const { date, i, key } of days) {
    if (key === undefined) continue;
    const proves = say.check(
      i > proven.i && keyBack(hex(key, 32, `${date}: the key`), i - proven.i) === proven.key,
      `${date}: the key is of the chain published before the period`,
      `${date}: the key is not of the chain published before the period`,
    );
    if (proves) proven = { i, key };
  }
  const hidden = days.filter((day) => !day.void && day.i > proven.i);
  const overdue = hidden.filter(
    ({ date, revealBy }) => timeOf(revealBy, `${date}: when the key is due`) < now,
  );
  for (const { date, revealBy } of overdue)
    say.check(
      false,
      "",
      `${date}: the key was due by ${revealBy} and is not revealed: this day supports no decision`,
    );
  return overdue.length;
}

/** Dates of a period, up to yesterday or the next period, for which nothing was published. */
function missingIn({ period, days }, after, { from, next, now }, say) {
  const first = dayOf(period.first, "A date");
  const start = Math.max(first, from === undefined ? first : dayOf(from, "A date"));
  const end = Math.min(
    first + period.days,
    after ? dayOf(after.period.first, "A date") : Number.POSITIVE_INFINITY,
    next === undefined ? Number.POSITIVE_INFINITY : dayOf(next, "The date of the next part"),
    Math.floor(now / 86_400_000) - 1,
  );
  const there = new Set(days.map(({ i }) => i));
  const missing = Array.from({ length: Math.max(0, end - start) }, (_, at) => start - first + at + 1).filter(
    (i) => !there.has(i),
  );
  for (const i of missing)
    say.note(
      `${new Date((first + i - 1) * 86_400_000).toISOString().slice(0, 10)}: nothing was published, so nothing was drawn`,
    );
  return missing.length;
}
