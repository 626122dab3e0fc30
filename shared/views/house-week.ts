import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { outCard } from "#shared/records/appointment/out-card.ts";
import { byTime, type Occurrence, occurrences } from "#shared/records/appointment/times.ts";
import { type HouseCard, houseCard } from "#shared/records/house/records.ts";
import { referralCard } from "#shared/records/referral/records.ts";
import { type StayCard, stayCard } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { queryCards } from "./house-board.ts";

export interface WeekDay {
  /** House-local. */
  readonly on: string;
  readonly out: readonly (Occurrence & { readonly stay: StayCard })[];
}

/** Who of a house is out, today and the six days after: when, and never why. @throws not_found, forbidden */
export async function readWeek(
  scope: Scope,
  input: { readonly house: Id<"house"> },
): Promise<{ readonly house: HouseCard; readonly days: readonly WeekDay[] }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "board.read");
  const { items } = await queryCards(scope, home, [houseCard, stayCard, outCard, referralCard]);
  const house = items.find(is(houseCard))?.value;
  if (!house) throw notFound();
  const stays = new Map(items.filter(is(stayCard)).map(({ value }) => [value.id, value]));
  const first = today(scope.now(), house.timeZone);
  const week = { first, last: first.add({ days: 6 }) };
  const out = items.filter(is(outCard)).flatMap(({ value }) => {
    const stay = stays.get(value.stay);
    return stay
      ? value.times.flatMap((times) => occurrences(times, week).map((at) => ({ ...at, stay })))
      : [];
  });
  const days = Array.from({ length: 7 }, (_, at) => first.add({ days: at }).toString());
  return {
    house,
    days: days.map((on) => ({ on, out: out.filter((one) => one.on === on).toSorted(byTime) })),
  };
}
