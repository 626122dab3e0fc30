import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { formOf } from "#shared/records/house/house-from.ts";
import { weeklyIn, withEdition } from "#shared/records/meeting/commitment.ts";
import { countedBack, shownWeeks, weekOf } from "#shared/records/meeting/weeks.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { type Walking, walkingWorld } from "../support/beside.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { meetingsOf } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const { went, commits, shows, page, weeks } = meetingsOf(() => they.resident);
const upTo = (instant: string) => world.clock.pass(world.clock.now().until(Temporal.Instant.from(instant)));
const plain = (day: string) => Temporal.PlainDate.from(day);

describe("a week of the house", () => {
  test("has seven days from Monday, over every change of the clocks and of the year", () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => plain("2020-01-01").add({ days: n }));
    fc.assert(
      fc.property(days, (day) => {
        const monday = plain(weekOf(day));
        expect(monday.dayOfWeek).toBe(1);
        const away = monday.until(day, { largestUnit: "day" }).days;
        expect([0, 1, 2, 3, 4, 5, 6]).toContain(away);
        const { now, past } = countedBack([], day, "2000-01-03");
        const all = [now, ...past].map(({ week }) => week);
        expect(all).toEqual(
          Array.from({ length: shownWeeks }, (_, back) => monday.subtract({ weeks: back }).toString()),
        );
      }),
    );
  });

  test.each([
    ["spring", "2026-03-09T06:59:59Z", "2026-03-09T07:00:00Z", "2026-03-08", "2026-03-09"],
    ["autumn", "2026-11-02T07:59:59Z", "2026-11-02T08:00:00Z", "2026-11-01", "2026-11-02"],
  ])(
    "ends at midnight there after the Sunday on which the clocks change in %s",
    async (_, before, after, sunday, monday) => {
      upTo(before);
      await commits(2);
      await went(sunday);
      await expect(went(monday)).rejects.toMatchObject({ fields: [{ pointer: "/on" }] });
      const last = weekOf(plain(sunday));
      expect(await weeks()).toEqual([[last, 1, 2]]);
      upTo(after);
      await went(monday);
      expect(await weeks()).toEqual([
        [monday, 1, 2],
        [last, 1, 2],
      ]);
    },
  );

  test("stays as it was counted when they move to a house in another zone", async () => {
    const admin = world.as(world.lantern.members.network_admin);
    const { juniper, alder } = world.lantern.houses;
    const { house, texts, version } = await readHouse(admin, { house: alder });
    const form = { ...formOf(house, texts), timeZone: "Pacific/Honolulu" };
    await changeHouse(admin, { house: alder, version, form, command: command() });
    await world.drain();
    // Monday morning in Los Angeles; in Honolulu it is Sunday still.
    upTo("2026-03-16T08:00:00Z");
    await shows("mentor");
    await commits(3);
    await went("2026-03-16", { name: "First of the week" });
    await went("2026-03-15");
    const bed = (await world.beds(world.lantern, alder)).get("2B") ?? "bed_none";
    const move = { to: alder, bed, on: "2026-03-15", carry: ["journey"], tellWhere: false, agreed: true };
    const care = world.as(world.lantern.members.admissions);
    expect(they.at.house).toBe(juniper);
    await transferStay(care, { ...they.at, ...move, command: command() });
    await world.drain();
    const there = await page();
    expect([there.today.toString(), there.now]).toEqual([
      "2026-03-15",
      { week: "2026-03-09", count: 1, weekly: null },
    ]);
    // It is listed, and is counted once its day has come there too.
    expect(there.meetings.map(({ on }) => on)).toEqual(["2026-03-16", "2026-03-15"]);
    await commits(5);
    upTo("2026-03-16T10:00:00Z");
    expect(await weeks()).toEqual([
      ["2026-03-16", 1, 5],
      ["2026-03-09", 1, 5],
    ]);
  });
});

test("what was set out to in a week is what stood at its end, however often it changed", () => {
  const mondays = Array.from({ length: 6 }, (_, n) => plain("2026-01-05").add({ weeks: n }).toString());
  const changes = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 5 }),
      weekly: fc.option(fc.integer({ min: 0, max: 21 }), { nil: null }),
    }),
  );
  fc.assert(
    fc.property(changes, (all) => {
      const inOrder = all.toSorted((a, b) => a.at - b.at);
      const editions = inOrder.reduce(
        (was, { at, weekly }) =>
          withEdition(was, { from: mondays[at] ?? "", weekly, setAt: "2026-01-01T00:00:00.000Z" }),
        [] as Parameters<typeof withEdition>[0],
      );
      for (const [at, week] of mondays.entries())
        expect(weeklyIn(editions, week)).toBe(inOrder.findLast((one) => one.at <= at)?.weekly ?? null);
      expect(editions.length).toBeLessThanOrEqual(mondays.length);
    }),
  );
});

test("the weeks go back eight, and not before the first of which anything is known", async () => {
  await went("2026-02-28");
  expect((await weeks()).map(([week]) => week)).toEqual(["2026-03-02", "2026-02-23"]);
  world.clock.pass({ hours: 24 * 7 * 12 });
  expect(await weeks()).toEqual([["2026-05-25", 0, null]]);
  await commits(1);
  world.clock.pass({ hours: 24 * 7 * 12 });
  expect(await weeks()).toHaveLength(shownWeeks);
});
