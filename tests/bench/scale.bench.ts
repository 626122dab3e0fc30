import { test } from "vitest";
import { bed, emptyBed } from "#shared/bed/bed.ts";
import { sampleHouse } from "#shared/house/house.ts";
import { listVacancies } from "#shared/house/list-vacancies.ts";
import { readBoard } from "#shared/house/read-board.ts";
import { houseCard, shelfHouse, windowCard } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { readNetwork } from "#shared/network/read-network.ts";
import { newPerson, person } from "#shared/person/person.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { listOwnReferrals } from "#shared/referral/list-own-referrals.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { putAll } from "./fill.ts";
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
    await world.referred();
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
      "inbox ms": await timed(() => listInbox(world.as(lantern.members.network_care), {})),
      "partner's list ms": await timed(() => listOwnReferrals(larkfield, {})),
      "vacancies, a page of 50, ms": await timed(() => listVacancies(larkfield, { limit: 50 })),
      "network, first page, ms": await timed(() =>
        readNetwork(world.as(lantern.members.network_administration), {}),
      ),
    });
  }
  report("Latency (median of 35, warm), by size of the network", rows);
});

/** Puts houses and persons beside the small world's own, as items, without their history. */
async function fill(world: SmallWorld, houses: number, persons: number): Promise<void> {
  const { homes } = world.post(world.lantern);
  const items: Item[] = [];
  for (let at = 0; at < houses; at += 1) {
    const id: Id<"house"> = `hse_bench${at}`;
    const house = { ...sampleHouse(id), name: `House ${at}` };
    items.push(encode(shelfHouse, homes, house, 1));
    items.push(
      encode(
        houseCard,
        homes,
        {
          id,
          name: house.name,
          networkName: "n",
          timeZone: house.timeZone,
          decisionHours: 24,
          onCallPhone: "",
        },
        1,
      ),
    );
    const beds: Record<
      string,
      { label: string; room: string; place: "lower"; state: "free"; until: null; agreedOut: null }
    > = {};
    for (let number = 0; number < 10; number += 1) {
      const bedId: Id<"bed"> = `bed_bench${at}x${number}`;
      items.push(
        encode(
          bed,
          homes,
          emptyBed({
            id: bedId,
            house: id,
            label: `${number}`,
            room: "",
            place: "lower",
            at: "2026-01-01T00:00:00Z",
          }),
          1,
        ),
      );
      beds[bedId] = {
        label: `${number}`,
        room: "",
        place: "lower",
        state: "free",
        until: null,
        agreedOut: null,
      };
    }
    items.push(encode(windowCard, homes, { house, beds, asOf: "2026-01-01T00:00:00Z" }, 11));
  }
  for (let at = 0; at < persons; at += 1) {
    const value = newPerson({
      id: `per_bench${at}`,
      legalName: `Person ${at}`,
      preferredName: null,
      birthDate: null,
      phone: null,
      firstSeen: "2026-01-01T00:00:00Z",
    });
    items.push(encode(person, homes, value, 1));
  }
  await putAll(world, items);
}
