import { test } from "vitest";
import { sumOf } from "#shared/houses/census/sum-census.ts";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { newPerson, person } from "#shared/records/person/person.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readProgress } from "#shared/views/network-setup.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { putAll } from "../support/fill.ts";
import { addHouses } from "../support/many-houses.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { median, type Row, report, rounded } from "./table.ts";

test("board and lists with 1, 100, 1,000 houses and 50,000 persons", async () => {
  const rows: Row[] = [];
  for (const [houses, persons] of [
    [1, 0],
    [100, 0],
    [1000, 50_000],
  ] as const) {
    const world = await createSmallWorld({ beds: 12 });
    await fill(world, houses, persons);
    const referral = await world.referred();
    const { lantern } = world;
    const house = lantern.houses.juniper;
    const larkfield = world.partner(lantern, lantern.partners.larkfield);
    const timed = async (run: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let at = 0; at < 40; at += 1) {
        const began = performance.now();
        await run();
        times.push(performance.now() - began);
      }
      return rounded(median(times.slice(5)));
    };
    rows.push({
      what: `${houses} houses, ${persons} persons`,
      "board ms": await timed(() => readBoard(world.as(lantern.members.house_manager, house), { house })),
      "inbox ms": await timed(() => listInbox(world.as(lantern.members.admissions), {})),
      "partner's list ms": await timed(() => listOwnReferrals(larkfield, {})),
      "vacancies, a page of 50, ms": await timed(() => listVacancies(larkfield, { limit: 50 })),
      "network, first page, ms": await timed(() => readNetwork(world.as(lantern.members.network_admin), {})),
      "set-up's progress ms": await timed(() => readProgress(world.as(lantern.members.network_admin))),
      "a referral's page with its fits ms": await timed(() =>
        readReferral(world.as(lantern.members.admissions), { house: null, referral }),
      ),
      "the sum of all houses ms": await timed(() => sumOf(world.system(lantern))),
    });
  }
  report("Latency (median of 35, warm), by size of the network", rows);
});

/** Adds houses and persons to the small world, as items without history. */
async function fill(world: SmallWorld, houses: number, persons: number): Promise<void> {
  await addHouses(world, houses, { beds: 10 });
  const { homes } = world.system(world.lantern);
  const items: Item[] = [];
  for (let at = 0; at < persons; at += 1) {
    const value = newPerson({
      id: `per_bench${at}`,
      legalName: `Person ${at}`,
      preferredName: null,
      birthDate: null,
      phone: null,
      firstSeen: "2026-01-01T00:00:00.000Z",
    });
    items.push(encode(person, homes, value, 1));
  }
  await putAll(world, items);
}
