import { test } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { agendaCard } from "#shared/records/journey/agenda-card.ts";
import { selfLook } from "#shared/records/journey/self-look.ts";
import { BatchWriteCommand } from "#shared/table/dynamo-commands.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import { walking } from "../support/beside.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { median, type Row, report, rounded } from "./table.ts";

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let at = 0; at < 25; at += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return rounded(median(times.slice(5)));
};

async function put(world: SmallWorld, items: readonly Item[]): Promise<void> {
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await world.plain.send(new BatchWriteCommand({ RequestItems: { [world.tableName]: puts } }));
  }
}

test("a mentor's agenda, a journey's page and a resident's first page, over five years and a thousand houses", async () => {
  const rows: Row[] = [];
  for (const { years, residents, houses } of [
    { years: 0, residents: 10, houses: 1 },
    { years: 5, residents: 10, houses: 1 },
    { years: 5, residents: 30, houses: 1 },
    { years: 5, residents: 30, houses: 1000 },
  ]) {
    const world = await createSmallWorld();
    const they = await walking(world);
    const { homes } = world.system(world.lantern);
    const { member } = they.by;
    const since = stamp(world.clock.now());
    const facts = { as: "mentor", name: "Sample", timeZone: "UTC", house: null, since, until: null } as const;
    const met = {
      lastOn: "2026-01-01",
      nextOn: null,
      promised: "",
      nextReviewOn: null,
      capital: null,
      asksUntil: null,
    };
    // Forty former residents a year stay on the agenda as empty cards.
    const cards = Array.from({ length: residents + 40 * years }, (_, at) =>
      encode(
        agendaCard,
        homes,
        {
          member,
          journey: `jny_bench${at}` as const,
          facts: at < residents ? { ...facts, ...met, hasMessage: false } : null,
        },
        1,
      ),
    );
    const looks = Array.from({ length: 600 * years }, (_, at) =>
      encode(
        selfLook,
        homes,
        {
          ...{ journey: they.journey, stay: they.at.stay, member, name: "Sample", role: "house_staff" },
          ...{ hour: stamp(world.clock.now().subtract({ hours: at })), purpose: "stay" },
        },
        1,
      ),
    );
    // Every other house has a mentor with ten residents.
    const others = Array.from({ length: 10 * (houses - 1) }, (_, at) => {
      const journey = `jny_other${at}` as const;
      const of = { member: `mem_other${Math.floor(at / 10)}` as const, journey };
      return encode(agendaCard, homes, { ...of, facts: { ...facts, ...met, hasMessage: false } }, 1);
    });
    await put(world, [...cards, ...looks, ...others]);
    rows.push({
      what: `${residents} residents, ${years} years, ${houses} houses`,
      "agenda ms": await timed(() => readAgenda(they.own)),
      "journey's page ms": await timed(() => readJourney(they.mentor)),
      "resident's first page ms": await timed(() => readOwnPage(they.resident)),
    });
  }
  report("Walking beside (median, warm)", rows);
});
