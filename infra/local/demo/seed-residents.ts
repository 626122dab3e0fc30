import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { atOwnPage } from "./network.ts";
import { resident } from "./people.ts";

/** Days in the house of the demo's residents, in order. */
const days = [203, 34, 77, 61, 112, 19, 150, 8, 46, 5, 88, 131, 27, 240, 15, 66];

/**
 * Earlier occupancies of a bed: nights it was empty afterward, nights of the stay, and the departure reason,
 * in order.
 */
const before = [
  { empty: 4, nights: 96, kind: "graduated" },
  { empty: 11, nights: 41, kind: "own_choice_with_notice" },
  { empty: 2, nights: 133, kind: "planned_move" },
  { empty: 7, nights: 64, kind: "higher_care_or_hospital" },
  { empty: 16, nights: 118, kind: "graduated" },
] as const;
/**
 * Only beds whose resident moved in within this many days get an earlier occupancy, so that the demo starts
 * fast.
 */
const shownDays = 60;

/** First resident number for earlier occupants, past all current residents. */
const earlierPeople = 150;

/** Moves in the residents of a network, each on their own day. Returns the next resident's number. */
export async function moveResidentsIn(
  system: System,
  one: Seeded,
  now: Temporal.Instant,
  first: number,
): Promise<number> {
  let number = first;
  for (const house of one.plan.houses) {
    const id = one.houses.get(house.name);
    if (!id) continue;
    const board = await readBoard(scopeInHouse(system.world, one.care, id, "demo"), { house: id });
    for (const { id: bed, label } of board.beds) {
      // 2A of the first house is left for a resident who arrives by referral.
      if (house.empty.includes(label) || (house.name === "Juniper House" && label === "2A")) continue;
      const ago = days[number % days.length] ?? 30;
      if (ago < shownDays)
        await livedBefore(system, one, { house: id, bed, women: house.women }, now, ago, number);
      const then = scopeInHouse(at(system.world, now.subtract({ hours: 24 * ago })), one.care, id, "demo");
      const person = atOwnPage(one.plan, house.name, label)?.who ?? resident(number, house.women);
      const { stay } = await moveInWithoutReferral(then, { house: id, bed, ...person, command: command() });
      number += 1;
      const leaves = house.leaving?.[label];
      if (leaves) {
        const scope = scopeInHouse(at(system.world, now), one.care, id, "demo");
        const on = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().add({ days: leaves }).toString();
        await agreeMoveOut(scope, { house: id, stay, on, command: command() });
      }
    }
  }
  return number;
}

/** An earlier resident moves in and out before the next one arrives. */
async function livedBefore(
  system: System,
  one: Seeded,
  { house, bed, women }: { house: Id<"house">; bed: Id<"bed">; women: boolean | undefined },
  now: Temporal.Instant,
  nextAgo: number,
  number: number,
): Promise<void> {
  const past = before[number % before.length];
  if (!past) return;
  const left = now.subtract({ hours: 24 * (nextAgo + past.empty) });
  const came = left.subtract({ hours: 24 * past.nights });
  const scope = (then: Temporal.Instant) => scopeInHouse(at(system.world, then), one.care, house, "demo");
  const person = resident(number + earlierPeople, women);
  const { stay } = await moveInWithoutReferral(scope(came), { house, bed, ...person, command: command() });
  const on = left.toZonedDateTimeISO(one.plan.timeZone).toPlainDate().toString();
  await moveOut(scope(left), { house, stay, kind: past.kind, on, rest: true, command: command() });
}
