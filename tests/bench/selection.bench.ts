import { Temporal } from "temporal-polyfill";
import { test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { keyBack, newKey } from "#shared/records/selection/chain.ts";
import { isSelected, randomnessOf, threshold } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { hallwayCode, headerOf } from "#shared/records/selection/header.ts";
import { lineOf } from "#shared/records/selection/line.ts";
import type { Period } from "#shared/records/selection/period.ts";
import { quicknetKey, roundAt } from "#shared/records/selection/round.ts";
import { type Rules, ruledStatus } from "#shared/records/selection/rules.ts";
import { treeOf } from "#shared/records/selection/tree.ts";
import { verifyRound } from "#shared/records/selection/verify-round.ts";
import { cardOfStay, stay, stayCard } from "#shared/records/stay/stay.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { beaconKey, signed } from "../selection/house.ts";
import { putAll } from "../support/fill.ts";
import { addHouses } from "../support/many-houses.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { settled } from "../support/testing.ts";
import { cpuOf, type Row, report, rounded } from "./table.ts";

const [houses, residents, days] = [500, 20, 365];
const rules: Rules = { v: 1, p: threshold({ chances: 1, of: 7 }), gap: 2, cap: 2 };
const instant = "2026-11-01T13:30:00.000Z";

test("one day of 10,000 residents in 500 houses, the part without a table", async () => {
  const started = Array.from({ length: houses }, (_, at) => {
    const last = newKey();
    const period: Period = {
      v: 1,
      net: "n_bench",
      house: `h_${at}`,
      first: "2026-11-01",
      days,
      k0: keyBack(last, days),
      beacon: quicknetKey,
      rules: hashOf(rules),
    };
    return { period, last };
  });
  const publish = () =>
    started.map(({ period, last }) => {
      const lines = Array.from({ length: residents }, (_, who) =>
        lineOf(ruledStatus(rules, [3 + (who % 9)]), rules.p),
      );
      const tree = treeOf(lines);
      const header = headerOf(period, { date: "2026-11-01", instant, tree });
      return {
        last,
        lines,
        header,
        told: [hashOf(header), hallwayCode(header), ...lines.map((line) => tree.path(line))],
      };
    });
  let published: ReturnType<typeof publish> = [];
  const round = signed(roundAt(instant));
  const R = randomnessOf(round.signature);
  const draw = () =>
    published.map(({ last, lines, header }) => {
      const key = keyBack(last, days - header.i);
      return lines.filter((line) => isSelected(line, header, key, R)).length;
    });
  const once = async (run: () => unknown) => rounded(await cpuOf(async () => run(), 5));
  const row = (what: string, ms: number) => ({ what, "CPU ms": ms, "ms a house": rounded(ms / houses) });
  report("Selection of 10,000 residents in 500 houses, once a day", [
    row("lines, tree, header, paths, code", await once(() => (published = publish()))),
    row("verify the round, once for all houses of one time", await once(() => verifyRound(round, beaconKey))),
    row("key of the day (364 steps), draw", await once(draw)),
  ]);
});

/** How a day runs, by the clock at these house-local times; between them, what the changes caused. */
const day = [
  ["lines, headers and codes", "2026-03-03T06:31"],
  ["rounds and draws", "2026-03-03T07:01"],
  ["keys revealed", "2026-03-04T00:01"],
] as const;

test("the same day as it runs: the clock, the table and what it causes, in 500 houses of 20 residents", async () => {
  let trips = 0;
  const counting = (sender: Sender): Sender => ({
    send: (command) => {
      trips += 1;
      return sender.send(command);
    },
  });
  const world = await createSmallWorld({ wrap: counting });
  const ids = await addHouses(world, houses);
  await putAll(
    world,
    ids.flatMap((house) => residentsOf(world, house)),
  );
  await world.tick();
  await settled(world);
  const rows: Row[] = [];
  const measured = async (what: string, run: () => Promise<unknown>) => {
    const [before, began] = [trips, performance.now()];
    await run();
    const seconds = (performance.now() - began) / 1000;
    const ratio = rounded((trips - before) / houses);
    rows.push({ what, "round trips a house": ratio, "ms a house": rounded((seconds * 1000) / houses) });
  };
  for (const [what, time] of day) {
    const then = Temporal.PlainDateTime.from(time).toZonedDateTime("America/Los_Angeles").toInstant();
    world.clock.pass(world.clock.now().until(then));
    await measured(what, () => world.tick());
    await measured(`${what}: what follows`, () => settled(world));
  }
  report("A day of random selection by the clock", rows);
});

function residentsOf({ system, lantern }: SmallWorld, house: Id<"house">): Item[] {
  const { homes } = system(lantern);
  const [open] = stay.samples({ ...sampleIds, house });
  const [policy] = testingPolicy.samples({ ...sampleIds, house });
  if (!open || !policy) throw new Error("They have samples");
  const each = Array.from({ length: residents }, (_, at) => {
    const value = {
      ...open,
      id: `sty_${house}x${at}`,
      journey: `jny_${house}x${at}`,
      since: "2026-01-01",
    } as const;
    return [encode(stay, homes, value, 1), encode(stayCard, homes, cardOfStay(value), 1)];
  });
  return [...each.flat(), encode(testingPolicy, homes, { ...policy, takenUp: null }, 1)];
}
