import { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { selectionDay } from "#shared/records/draw/selection-day.ts";
import { threshold } from "#shared/records/selection/draw.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { counting } from "#shared/records/test/counted.ts";
import { type Custody, testEntry } from "#shared/records/test/entry.ts";
import { type Test, test, testOfStay } from "#shared/records/test/test.ts";
import { type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, card, create, firstVersion } from "#shared/table/transact.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, type Seeded } from "./kit.ts";

/** Days of the past, and the odds of each: one in so many. */
const past = { days: 183, odds: 30 } as const;
/** Staff order a test so many days apart. */
const orderedEvery = 14;
const staffOrder = ["suspicion", "follow_up", "move_in"] as const;

interface Where {
  readonly house: Id<"house">;
  readonly now: Temporal.Instant;
  /** What the house writes now; before, the odds were longer. */
  readonly policy: Omit<TestingPolicy, "house" | "edition" | "saved" | "takenUp">;
  /** The date on which the draws began that are kept. */
  readonly until: Temporal.PlainDate;
}

/**
 * Six months of tests that are over, and their days of random selections. They are written as they ended, since each by
 * its verbs would cost every run of the demo.
 */
export async function pastTests(system: System, one: Seeded, { house, now, policy, until }: Where) {
  const scopes = (["house_staff", "house_manager"] as const).map((role) => {
    const member = one.members.find((each) => each.role === role && each.houses.includes(house));
    if (!member) throw new Error(`The demo house needs ${role}`);
    return {
      member,
      as: (when: Temporal.Instant) => scopeInHouse(at(system.world, when), member, house, "demo"),
    };
  });
  const [staff, manager] = scopes;
  if (!staff || !manager) return;
  const scope = manager.as(now);
  const stays = await residentsIn(scope, house);
  const first = until.subtract({ days: past.days });
  const begun = instantOn(one, first, 7);
  const saved = { at: stamp(begun), by: actorOf(scope) };
  const random = policy.random && { ...policy.random, oneIn: past.odds };
  const takenUp = { at: stamp(begun), first: first.toString() };
  const changes: Change[] = [create(testingPolicy, { ...policy, house, edition: 1, saved, random, takenUp })];
  let nth = 0;
  for (let date = first; Temporal.PlainDate.compare(date, until) < 0; date = date.add({ days: 1 })) {
    const on = date.toString();
    const pool = stays.filter(({ since }) => since < on);
    const day = date.since(first).days;
    const selected = pool.filter((_, at) => (day * 7 + at * 11) % past.odds === 0);
    changes.push(
      create(selectionDay, {
        ...{
          house,
          date: on,
          at: null,
          code: `PAST-${day}`,
          lines: pool.length,
          pool: pool.length,
          void: day === 40,
        },
        selected: day === 40 ? null : selected.length,
        odds: threshold({ chances: 1, of: past.odds }),
      }),
    );
    const ordered = day % orderedEvery === 0 ? pool.slice(nth % pool.length).slice(0, 1) : [];
    for (const [of, ground] of [
      ...(day === 40 ? [] : selected).map((of) => [of, "random"] as const),
      ...ordered.map((of) => [of, staffOrder[nth % staffOrder.length] ?? "follow_up"] as const),
    ]) {
      nth += 1;
      const when = instantOn(one, date, 7 + (nth % 9));
      const by = { asks: staff.as(when), reads: manager.as(when) };
      changes.push(...testThen({ of, on, ground, nth, when, policy }, by));
    }
  }
  for (let from = 0; from < changes.length; from += 96)
    await scope.table.write(changes.slice(from, from + 96));
}

const instantOn = ({ plan }: Seeded, date: Temporal.PlainDate, hour: number): Temporal.Instant =>
  date.toZonedDateTime({ timeZone: plan.timeZone, plainTime: { hour } }).toInstant();

async function residentsIn(scope: Scope, house: Id<"house">): Promise<Stay[]> {
  const { beds } = await readBoard(scope, { house });
  const keys = beds.flatMap(({ stay: of }) =>
    of ? [{ entity: stay, key: stayKey(scope.homes, house, of.id) }] : [],
  );
  return (await scope.table.getAll(keys)).flatMap((found) => (found ? [found.value] : []));
}

interface Then {
  readonly of: Stay;
  readonly on: string;
  readonly ground: Test["ground"];
  readonly nth: number;
  readonly when: Temporal.Instant;
  readonly policy: Where["policy"];
}

/** Some tests end without a specimen; of the others a few are non-negative. */
function testThen({ of, on, ground, nth, when, policy }: Then, by: { asks: Scope; reads: Scope }): Change[] {
  const minute = (minutes: number) => stamp(when.add({ minutes }));
  const asks = actorOf(by.asks);
  const person = (actor: Scope["actor"]) => ({ identity: `demo-${actor.kind === "member" ? actor.id : ""}` });
  const ending = nth % 8 === 0 ? "excused" : nth % 19 === 0 ? "missed" : nth % 23 === 0 ? "refused" : null;
  const isRandom = ground === "random";
  const result = nth % 11 === 0 ? "non_negative" : "negative";
  const seen = {
    ...{ lot: "LP-2190", serial: `P-${nth}`, temperature: 94, minutes: 2, missing: [], control: true },
    ...{ seal: "", signed: by.asks.actor.kind === "member" ? by.asks.actor.name : "" },
  };
  const collected = { at: minute(40), by: asks, ...person(by.asks.actor), ...seen, collectedAt: minute(38) };
  const interpreted = { at: minute(45), by: actorOf(by.reads), ...person(by.reads.actor) };
  const ended: [Custody, string, typeof asks][] = ending
    ? [[{ kind: "ended", as: ending, words: "As recorded on the day." }, minute(125), asks]]
    : [
        [{ kind: "collected", ...seen, outside: null }, minute(40), asks],
        [{ kind: "interpreted", result, expected: false, words: "" }, minute(45), interpreted.by],
      ];
  const opened = { at: stamp(when), by: isRandom ? ({ kind: "system" } as const) : asks };
  const words = isRandom ? "" : "Asked for as the house’s policy says.";
  const entries = [
    [{ kind: "opened", ground, outsidePolicy: false, words }, opened.at, opened.by] as const,
    ...ended,
  ];
  const value: Test = {
    ...{ id: newId("test", when.epochMilliseconds), house: of.house, stay: of.id, journey: of.journey },
    ...{ ground, outsidePolicy: false, on, selection: isRandom ? `${on}.past-${nth}` : null, edition: 1 },
    ...{
      specimen: "urine",
      panel: policy.panel,
      opened,
      due: minute(120),
      site: "house",
      offered: [],
      named: [],
      linked: [],
    },
    ...{ collector: null, observer: null, disclosure: null, signed: null, photos: [], tellAt: null },
    collected: ending ? null : { ...collected, expires: when.toString().slice(0, 10) },
    ended: ending ? { at: minute(125), by: asks, identity: "", as: ending } : null,
    interpreted: ending ? null : { ...interpreted, result, expected: false },
    ...{ sent: null, laboratory: null, entries: entries.length },
  };
  return [
    create(test, value),
    card(testOfStay, value, firstVersion),
    counting(value, firstVersion),
    ...entries.map(([what, then, who], at) =>
      create(testEntry, { at: then, by: who, house: of.house, test: value.id, nth: at + 1, what }),
    ),
  ];
}
