import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Shown } from "#shared/kernel/few.ts";
import { tableWithoutFew } from "#shared/kernel/few.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { countedTest } from "#shared/records/test/counted.ts";
import { coverageOf } from "#shared/records/test/coverage.ts";
import { type Test, testOfStay } from "#shared/records/test/test.ts";
import { BatchWriteCommand, QueryCommand } from "#shared/table/dynamo-commands.ts";
import { encode } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { interpretTest } from "#shared/testing/collection/interpret.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { listTests, listTestsOfStay } from "#shared/testing/collection/read-tests.ts";
import { randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import { periodOf, readHouseCoverage } from "#shared/testing/coverage/read-coverage.ts";
import { readNetworkCoverage } from "#shared/testing/coverage/read-network-coverage.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { atTime, selectingWorld } from "../support/testing.ts";
import { collectedTest, inPerson, orderedTest } from "../support/tests.ts";

let world: SmallWorld;
let queries = 0;
/** Counts queries on the way to the table. */
const counts = (sender: Sender): Sender => ({
  send: (command) => {
    if (command instanceof QueryCommand) queries += 1;
    return sender.send(command);
  },
});
const queriesOf = async (run: () => Promise<unknown>): Promise<number> => {
  const before = queries;
  await run();
  return queries - before;
};

/** As many tests of one stay, every five days back, none of which was collected. */
async function aged(one: Test, many: number): Promise<void> {
  const { homes } = world.system(world.lantern);
  const [sample] = countedTest.samples(sampleIds);
  if (!sample) throw new Error("There is a sample");
  const items = Array.from({ length: many }, (_, nth) => {
    const then = world.clock.now().subtract({ hours: 24 * 5 * (nth + 20) });
    const [test, on, at] = [`tst_old${nth}` as const, then.toString().slice(0, 10), stamp(then)];
    const old = { ...one, id: test, on, opened: { ...one.opened, at } };
    const counted = { ...sample, house, test, on, outcome: "missed" } as const;
    return [encode(testOfStay, homes, old, 1), encode(countedTest, homes, counted, 1)];
  }).flat();
  for (let at = 0; at < items.length; at += 25) {
    const puts = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await world.sender.send(new BatchWriteCommand({ RequestItems: { [world.tableName]: puts } }));
  }
}

let house: Id<"house">;
let stay: Id<"stay">;

beforeAll(async () => {
  const made = await selectingWorld({ wrap: counts });
  ({ world } = made);
  ({ house } = made.it);
  stay = made.it.residents[0]?.stay ?? "sty_none";
  for (const date of ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"])
    for (const time of ["06:31", "07:01"]) await atTime(world, date, time);
});

const as = (role: "house_staff" | "house_manager" | "network_admin") =>
  world.as(world.lantern.members[role], role === "network_admin" ? undefined : house);
const read = (role: "house_staff" | "house_manager" = "house_manager", period = "2026-03") =>
  readHouseCoverage(as(role), { house, period });
const network = (period = "2026-03") => readNetworkCoverage(as("network_admin"), { period });
const monthOf = async () => (await read()).months[0];

describe("a house's coverage", () => {
  test("counts each test by ground and by what came of it, and follows every step", async () => {
    const { house_staff: staff, house_manager: manager } = world.lantern.members;
    const at = { house, stay };
    const asked = async (change: Partial<typeof orderedTest> = {}) =>
      (await orderTest(as("house_staff"), { ...at, ...orderedTest, ...change, command: command() })).test;
    const id = await asked();
    await world.drain();
    expect((await monthOf())?.grounds.suspicion).toMatchObject({ open: 1, refused: 0 });
    await endTest(as("house_staff"), {
      ...{ house, test: id, ...inPerson(world, staff), command: command() },
      ...{ as: "refused", words: "Said no" },
    });
    const { test: given } = await collectedTest(world, at, staff);
    await interpretTest(as("house_manager"), {
      ...{ house, test: given, ...inPerson(world, manager), command: command() },
      ...{ result: "non_negative", expected: "", words: "" },
    });
    await asked({ ground: "pass_return", words: "Four hours late and no call" });
    await world.drain();
    const month = await monthOf();
    expect(month?.grounds.suspicion).toMatchObject({ open: 0, refused: 1, collected: 1 });
    expect(month?.grounds.pass_return).toMatchObject({ open: 1 });
    expect(month?.outsidePolicy).toMatchObject({ open: 1, collected: 0 });
  });

  test("lists each selection that was not collected by date and test, and agrees with the tests themselves", async () => {
    const { uncollected, months } = await read();
    const random = (await listTests(as("house_manager"), { house })).tests.filter(
      ({ ground }) => ground === "random",
    );
    expect(random.length).toBeGreaterThan(0);
    expect(uncollected.map((one) => one.test).sort()).toEqual(random.map(({ id }) => id).sort());
    expect(months[0]?.random).toMatchObject({ days: 4, selected: random.length });
    expect(new Set(uncollected.map(({ on }) => on))).toEqual(
      new Set(random.map(({ selection }) => selection?.slice(0, 10))),
    );
    expect((await read("house_manager", "2026-02")).uncollected).toEqual([]);
  });

  test("shows who orders to the manager and the network alone; a share of a few is hidden, and nobody is named", async () => {
    const [row] = (await read()).requesters ?? [];
    expect(row).toMatchObject({ name: world.lantern.members.house_staff.name, suspicion: 2, followUp: 0 });
    expect(row?.nonNegative).toBeNull();
    expect((await read("house_staff")).requesters).toBeNull();
    const found = await network();
    const [one] = found.houses;
    expect(found.houses).toHaveLength(1);
    expect(found.requesters).toEqual([{ ...row, house: one?.name }]);
    // The same numbers as the house’s own, with their interval.
    const own = randomTestsOf((await read("house_manager", "2026-Q1")).months);
    expect([one?.random, found.all]).toEqual([own, own]);
    expect(own?.collectedShare.interval).toMatchObject({ low: expect.any(Number) });
    expect(JSON.stringify(found)).not.toMatch(/Bracken|Tarn|Vale|sty_|jny_|tst_/);
  });

  test("is hidden until eleven ended each way", () => {
    const at = { house, quarter: "2026-Q1" };
    const member = world.lantern.members.house_staff;
    const by = { kind: "member", member: member.member, name: member.name } as const;
    const ended = (nonNegative: boolean, many: number) =>
      Array.from({ length: many }, (_, nth) => ({
        ...({ house, test: `tst_${nth}`, on: "2026-03-01", ground: "suspicion", by, nonNegative } as const),
        ...({ outsidePolicy: false, due: "2026-03-01T12:00:00.000Z", outcome: "collected" } as const),
      }));
    const shareOf = (yes: number, no: number) =>
      coverageOf(at, [...ended(true, yes), ...ended(false, no)], []).requesters[0]?.nonNegative;
    expect(shareOf(10, 40)).toBeNull();
    expect(shareOf(40, 10)).toBeNull();
    expect(shareOf(11, 11)).toEqual({ count: 11, of: 22 });
  });
});

describe("the network’s tables", () => {
  test("show no count of a few, by house, by ground or over both, and no month by itself", async () => {
    const { byHouse, byGround, randomByHouse, outsidePolicy, period } = await network();
    expect(period.quarter).toBe("2026-Q1");
    for (const { table } of [byHouse, byGround, randomByHouse])
      for (const { counts, total } of [...table.rows, table.totals])
        expect(counts.filter((count) => count !== null && count < 11).concat(total ?? 11)).toEqual([11]);
    expect(outsidePolicy).toBeNull();
  });

  test("never give one away: not by its row, its column, or a total beside it", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 11, max: 300 }));
    const tables = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 7 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(tables, (table) => {
        const { rows, totals } = tableWithoutFew(table);
        const lines = [...rows, ...(rows.length > 1 ? columnsOf(rows, totals.counts) : [])];
        for (const { counts, total } of lines) {
          const hidden = counts.filter((one) => one === null).length;
          expect(hidden === 1 && counts.length > 1).toBe(false);
          expect(total === null).toBe(hidden > 0);
        }
        for (const [at, row] of rows.entries())
          for (const [nth, shown] of row.counts.entries())
            if (shown !== null) expect([shown, shown >= 11]).toEqual([table[at]?.[nth], true]);
      }),
    );
  });
});
const columnsOf = (rows: readonly Shown[], totals: readonly (number | null)[]): Shown[] =>
  totals.map((total, at) => ({ total, counts: rows.map(({ counts }) => counts[at] ?? null) }));

test.each([
  [2, 60, "fewer"],
  [10, 60, "as_chance"],
  [25, 60, "more"],
] as const)("%i random tests of %i chances at one in six are %s", (collected, pool, compared) => {
  const [month] = coverageOf({ house, quarter: "2026-Q1" }, [], []).months;
  if (!month) throw new Error("A quarter has months");
  const random = randomTestsOf([
    {
      random: { days: 10, void: 0, pool, selected: 10, promised: pool / 6 },
      grounds: { ...month.grounds, random: { ...month.grounds.random, collected } },
    },
  ]);
  expect(random?.collectedShare.compared).toBe(compared);
  expect(random?.selectedShare.compared).toBe("as_chance");
});

test.each([
  [undefined, "2026-Q4", 3],
  ["2026-11", "2026-11", 1],
  ["2025-Q2", "2025-Q2", 3],
  ["2027-Q1", "2026-Q4", 3],
  ["2026-13", "2026-Q4", 3],
  ["'; drop", "2026-Q4", 3],
])("the period %s is %s", (asked, chosen, months) => {
  const period = periodOf(asked, plainDay("2026-11-30"));
  expect([period.chosen, period.months.length]).toEqual([chosen, months]);
});

describe("after five years", () => {
  test("a resident's history is one query a page, and coverage reads as much as on the first day", async () => {
    const one = (await listTests(as("house_manager"), { house })).tests[0];
    if (!one) throw new Error("There is a test");
    const shown = await read();
    await aged(one, 365);
    let [seen, pages, cursor]: [number, number, string | undefined] = [0, 0, undefined];
    const history = async () => {
      const page = await listTestsOfStay(as("house_manager"), { house, stay: one.stay, cursor });
      [seen, pages, cursor] = [seen + page.tests.length, pages + 1, page.next ?? undefined];
    };
    // The other one is the house's policy.
    expect(await queriesOf(history)).toBe(2);
    expect(seen).toBe(50);
    while (cursor) await history();
    expect([seen >= 365, pages]).toEqual([true, 8]);
    expect(await queriesOf(read)).toBe(1);
    expect(await read()).toEqual(shown);
    expect(await queriesOf(network)).toBe(1);
    expect((await read("house_manager", "2023-05")).uncollected).toHaveLength(7);
  });
});
