import { expect, test } from "vitest";
import { erasureScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { erasure, erasureKey } from "#shared/engine/erasure/erasure.ts";
import { runErasure } from "#shared/engine/erasure/run-erasure.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { newPerson, person } from "#shared/records/person/person.ts";
import { searchToken, tokensOf } from "#shared/records/person/search-token.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import { below } from "#shared/tenancy/homes.ts";
import { agreedToLeave, doorsClosed } from "../support/erasure.ts";
import { putAll, stream } from "../support/fill.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { type Row, report, rounded } from "./table.ts";

/** A house with twelve beds. Each person has moved in once, with one event and their search tokens. */
async function* beside(world: SmallWorld, size: { houses: number; persons: number }): AsyncGenerator<Item> {
  const scope = world.system(world.lantern);
  const { homes } = scope;
  for (let at = 0; at < size.houses; at += 1) {
    const house = sampleHouse(`hse_bench${at}`);
    yield encode(directoryHouse, homes, house, 1);
    const [free] = bed.samples({ ...sampleIds, network: world.lantern.id, house: house.id });
    for (let nth = 0; free && nth < 12; nth += 1)
      yield encode(bed, homes, { ...free, id: `bed_${at}x${nth}`, house: house.id }, 1);
  }
  for (let at = 0; at < size.persons; at += 1) {
    const value = newPerson({
      id: `per_bench${at}`,
      legalName: `Person Number${at}`,
      preferredName: null,
      birthDate: "1990-01-01",
      phone: null,
      firstSeen: "2026-01-01T00:00:00.000Z",
    });
    yield encode(person, homes, value, 1);
    for (const token of await tokensOf(scope, value)) yield encode(searchToken, homes, token, 1);
    const home = homes.house(`hse_bench${at % size.houses}`);
    const told = {
      id: `evt_${at}` as const,
      type: "stay.opened",
      at: "2026-01-01T00:00:00.000Z" as const,
      requestId: "r",
    };
    const where = { in: below.stay(home, `sty_${at}`), feed: home, subject: {}, data: {} };
    yield encode(event, homes, { ...told, ...where, actor: { kind: "system" } }, 1);
  }
}

test("erasing a network of 100 houses with 2,000 persons, and one ten times as large", async () => {
  const rows: Row[] = [];
  for (const size of [
    { houses: 100, persons: 2000 },
    { houses: 1000, persons: 20_000 },
  ]) {
    const world = await createSmallWorld();
    await agreedToLeave(world, world.lantern);
    await putAll(world, beside(world, size));
    await doorsClosed(world);
    await stream(world, false);
    const scope = erasureScope(world.world, "net_lantern");
    const now = async () => (await scope.table.get(erasure, erasureKey(scope.homes)))?.value;
    const spent: Record<string, number> = {};
    let runs = 0;
    let longest = 0;
    for (let state = (await now())?.state; state && state !== "erased"; state = (await now())?.state) {
      world.clock.pass({ hours: 1 });
      const began = performance.now();
      await runErasure(scope, {
        capabilities,
        archives: world.ports.archives,
        door: world.world.openDoor("clock"),
      });
      const took = performance.now() - began;
      spent[state] = (spent[state] ?? 0) + took / 1000;
      longest = Math.max(longest, took / 1000);
      runs += 1;
    }
    const over = await now();
    const records = Object.values(over?.counts ?? {}).reduce((sum, one) => sum + one, 0);
    expect(over?.counts.person).toBe(size.persons);
    rows.push({
      what: `${size.houses} houses, ${size.persons} persons`,
      records,
      "listed s": rounded(spent.listing ?? 0, 1),
      "erased s": rounded(spent.erasing ?? 0, 1),
      "read again s": rounded(spent.looking ?? 0, 1),
      "longest run s": rounded(longest, 1),
      runs,
      "round trips a record": rounded(scope.table.meter.roundTrips / records, 2),
    });
  }
  report("Leaving", rows);
}, 900_000);
