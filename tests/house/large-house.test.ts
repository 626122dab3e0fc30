import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { stayCard } from "#shared/records/stay/stay.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";

/** The largest house in a real listing. */
const most = 421;
let world: SmallWorld;
let house: Id<"house">;
let care: Scope;
beforeAll(async () => {
  world = await createSmallWorld({ beds: most });
  house = world.lantern.houses.juniper;
  care = world.as(world.lantern.members.admissions);
  await fillAll(world.system(world.lantern));
  const referral = await world.referred();
  await routeReferral(care, { referral, house, command: command() });
  await world.drain();
});

/** A resident in every bed, as a board shows them. */
async function fillAll(scope: Scope): Promise<void> {
  const { items } = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "B#",
    limit: 500,
    kinds: [bed],
  });
  const beds = items.filter(is(bed));
  const since = world.today();
  for (let from = 0; from < beds.length; from += 40)
    await scope.table.write(
      beds.slice(from, from + 40).flatMap((one) => {
        const stay = `sty_${one.value.id}` as const;
        return [
          replace(bed, one, { ...one.value, occupant: { stay, since, here: since } }),
          card(stayCard, { id: stay, house, bed: one.value.id, name: "Linus B.", since, notice: null }, 1),
        ];
      }),
    );
}

test("a board shows all 421 beds of a house with their residents, and the referrals after them", async () => {
  const board = await readBoard(care, { house });
  expect(board.beds).toHaveLength(most);
  expect(board.beds.every((one) => one.stay?.bed === one.id)).toBe(true);
  expect(board.counts.occupied).toBe(most);
  expect(board.awaiting).toHaveLength(1);
  expect(board.more).toBe(false);
});

test("it reads only the pages its beds and stays fill; an average house's board is one query", async () => {
  const reads = async (of: Id<"house">) => {
    const before = care.table.meter.roundTrips;
    await readBoard(care, { house: of });
    return care.table.meter.roundTrips - before;
  };
  expect(await reads(house)).toBe(3);
  const small = await createSmallWorld({ beds: 50 });
  const manager = small.as(small.lantern.members.house_manager, small.lantern.houses.juniper);
  await readBoard(manager, { house: small.lantern.houses.juniper });
  expect(manager.table.meter.roundTrips).toBe(1);
});

test("its Today and bed list are folded, and no one is left out", async () => {
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: () => {},
  });
  const manager = await signedIn(world, web, world.lantern.members.house_manager);
  for (const page of ["today", "beds"]) {
    const { status, text } = await manager.get(`/houses/${house}/${page}`);
    expect(status).toBe(200);
    expect(text.split('class="bed-label"')).toHaveLength(most + 1);
    expect(text).toContain("1A to 25B");
    expect(text).toContain("211A");
  }
});
