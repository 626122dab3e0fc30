import type { Id } from "#shared/kernel/ids.ts";
import type { DrawDay } from "#shared/records/draw/day.ts";
import { drawDay } from "#shared/records/draw/day.ts";
import type { KeptKeys } from "#shared/records/draw/kept-keys.ts";
import { type Excusal, excusedStatus } from "#shared/records/excusal/excusal.ts";
import { type Line, type LineStatus, lineOf } from "#shared/records/selection/line.ts";
import { daysAgo, daysThatCount, ruledStatus } from "#shared/records/selection/rules.ts";
import { stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { dayAfter } from "./times.ts";

/** A resident as a draw knows them: by ids. */
export interface InHouse {
  readonly stay: Id<"stay">;
  readonly journey: Id<"journey">;
  /** House-local date of the move-in. */
  readonly since: string;
}

const perBatch = 100;

/** Everyone who lives in a house, by ids: the system reads them for its draws. */
export async function residentsOf(system: Scope, house: Id<"house">): Promise<InHouse[]> {
  const { homes, table } = system;
  const cards = await queryAll(system, { in: homes.house(house), prefix: "C#" }, stayCard);
  const keys = cards.map(({ value }) => ({ entity: stay, key: stayKey(homes, house, value.id) }));
  const found: InHouse[] = [];
  for (let at = 0; at < keys.length; at += perBatch)
    for (const one of await table.getAll(keys.slice(at, at + perBatch)))
      if (one && !one.value.closed)
        found.push({ stay: one.value.id, journey: one.value.journey, since: one.value.since });
  return found;
}

/** The days of a house's draws that a gap or cap counts for a date; none without such a rule. */
export async function earlierDays(
  draw: Scope,
  house: Id<"house">,
  date: string,
  { rules }: KeptKeys,
): Promise<DrawDay[]> {
  const limit = daysThatCount(rules);
  if (limit === 0) return [];
  const page = await draw.table.query({
    in: draw.homes.draws(house),
    prefix: "D#",
    descending: true,
    limit,
    kinds: [drawDay],
  });
  const from = dayAfter(date, -limit);
  return page.items
    .filter(is(drawDay))
    .map(({ value }) => value)
    .filter((day) => day.date >= from);
}

/** The line of each resident on a date. */
export function linesOf(
  residents: readonly InHouse[],
  earlier: readonly DrawDay[],
  date: string,
  { rules, after }: KeptKeys,
  excusals: readonly Excusal[] = [],
): { readonly stay: Id<"stay">; readonly journey: Id<"journey">; readonly line: Line; selected: false }[] {
  const selectedOn = (journey: Id<"journey">) =>
    earlier.flatMap((day) =>
      day.lines.some((one) => one.selected && one.journey === journey) ? [day.date] : [],
    );
  const statusOf = ({ stay: of, journey, since }: InHouse): LineStatus =>
    dayAfter(since, after + 1) > date
      ? "excused:new"
      : (excusedStatus(excusals, of, date) ?? ruledStatus(rules, daysAgo(date, selectedOn(journey))));
  return residents.map((one) => ({
    stay: one.stay,
    journey: one.journey,
    line: lineOf(statusOf(one), rules.p),
    selected: false,
  }));
}
