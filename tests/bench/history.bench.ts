import { Temporal } from "temporal-polyfill";
import { test } from "vitest";
import { readBed } from "#shared/houses/bed/read-bed.ts";
import { censusOf } from "#shared/houses/census/census-of.ts";
import { askForSum, sumCensus, sumOf } from "#shared/houses/census/sum-census.ts";
import { houseSources } from "#shared/houses/house/follow-house.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { bedNights } from "#shared/records/bed/bed.ts";
import { occupancy } from "#shared/records/bed/occupancy.ts";
import { houseCensus, pack } from "#shared/records/census/census.ts";
import { stepsOf } from "#shared/records/census/steps.ts";
import { decisionTiming } from "#shared/records/referral/records.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { putAll } from "../support/fill.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { median, type Row, report, rounded } from "./table.ts";

const timed = async (runs: number, run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return rounded(median(times.slice(Math.floor(runs / 5))));
};
const dayOf = (world: SmallWorld, ago: number): string =>
  Temporal.PlainDate.from(world.today()).subtract({ days: ago }).toString();

test("bed history over five years: one bed's page, a house's census", async () => {
  const rows: Row[] = [];
  for (const [years, beds] of [
    [1, 12],
    [5, 12],
    [5, 400],
  ] as const) {
    const world = await createSmallWorld({ beds: 12 });
    const { lantern } = world;
    const house = lantern.houses.juniper;
    const { homes } = world.system(lantern);
    const [first] = [...(await world.beds(lantern, house)).values()];
    const items: Item[] = [];
    for (let bed = 0; bed < beds; bed += 1) {
      const id: Id<"bed"> = bed === 0 && first ? first : `bed_bench${bed}`;
      // About nine days a stay: 200 in one bed in five years, more than any real bed has.
      for (let stay = 0; stay < 40 * years; stay += 1) {
        const [from, to] = [dayOf(world, stay * 9 + 9), dayOf(world, stay * 9)];
        const occupied = { house, bed: id, stay: `sty_bench${bed}x${stay}` as const, from, to };
        items.push(encode(occupancy, homes, occupied, 1));
        if (bed === 0) items.push(encode(bedNights, homes, { ...occupied, name: "Sample S." }, 1));
      }
    }
    await putAll(world, items);
    const manager = world.as(lantern.members.house_manager, house);
    const on = dayOf(world, Math.round(365 * years * 0.9));
    rows.push({
      what: `${years} years, ${beds} beds, ${items.length} nights`,
      "bed's page ms": await timed(20, () => readBed(manager, { house, bed: first ?? "bed_none" })),
      "who slept there on a night ms": await timed(20, () =>
        readBed(manager, { house, bed: first ?? "bed_none", on }),
      ),
      "house's census ms": await timed(20, async () => {
        const system = world.system(lantern);
        const sources = await houseSources(system, house);
        if (sources) await censusOf(system, sources);
      }),
    });
  }
  report("Bed history (median, warm)", rows);
});

test("the network's figures at 1,000 houses and 3,000 answered referrals", async () => {
  const world = await createSmallWorld({ beds: 2 });
  const { lantern } = world;
  const system = world.system(lantern);
  const items: Item[] = [];
  for (let at = 0; at < 1000; at += 1) {
    const slept = Array.from({ length: 60 }, (_, stay) => ({
      from: dayOf(world, stay * 2 + 2 + (at % 2)),
      to: dayOf(world, stay * 2 + 1 + (at % 2)),
    }));
    const steps = stepsOf([{ added: dayOf(world, 400), gone: null, slept }], null);
    items.push(
      encode(houseCensus, system.homes, { house: `hse_bench${at}`, counts: true, ...pack(steps) }, 1),
    );
  }
  for (let at = 0; at < 3000; at += 1) {
    const then = stamp(world.clock.now().subtract({ minutes: at * 40 }));
    items.push(
      encode(
        decisionTiming,
        system.homes,
        {
          referral: `ref_bench${at}`,
          house: `hse_bench${at % 1000}`,
          receivedAt: then,
          decideBy: then,
          open: false,
          answered: { at: then, minutes: at, inTime: at % 3 > 0 },
        },
        1,
      ),
    );
  }
  await putAll(world, items);
  await askForSum(system);
  world.clock.pass({ minutes: 6 });
  await sumCensus(system);
  const admin = world.as(lantern.members.network_admin);
  report("Network's figures at 1,000 houses (median, warm)", [
    {
      what: "1,000 houses, 120 steps each",
      "sum of all houses ms": await timed(5, () => sumOf(system)),
      "network's page ms": await timed(20, () => readNetwork(admin, {})),
    },
  ]);
});
