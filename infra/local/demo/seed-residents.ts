import type { Temporal } from "temporal-polyfill";
import { readBoard } from "#shared/house/read-board.ts";
import { agreeMoveOut } from "#shared/stay/agree-move-out.ts";
import { moveInWithoutReferral } from "#shared/stay/move-in.ts";
import { scopeInHouse } from "#shared/tenancy/scopes-of.ts";
import type { System } from "../system.ts";
import { resident } from "./people.ts";
import { at, command, type Seeded } from "./seed.ts";

/** Days in house of the demo's residents, in turn. */
const days = [203, 34, 77, 61, 112, 19, 150, 8, 46, 5, 88, 131, 27, 240, 15, 66];

/** Moves the residents of a network in, each on a day of their own. Returns the next resident's number. */
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
      // 2A of the first house waits for somebody who came by referral.
      if (house.empty.includes(label) || (house.name === "Juniper House" && label === "2A")) continue;
      const ago = days[number % days.length] ?? 30;
      const then = scopeInHouse(at(system.world, now.subtract({ hours: 24 * ago })), one.care, id, "demo");
      const person = resident(number, house.women);
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
