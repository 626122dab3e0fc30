import { Temporal } from "temporal-polyfill";
import { hasCome, type Instant, isBefore, stamp } from "#shared/kernel/instant.ts";
import {
  houseCensus,
  type NetworkCensus,
  networkCensus,
  networkCensusKey,
  nothingSummed,
  pack,
  unpack,
} from "#shared/records/census/census.ts";
import { together } from "#shared/records/census/steps.ts";
import { couldServe } from "#shared/records/house/serves.ts";
import { everySummary, type HouseSummary } from "#shared/records/house/summary.ts";
import { waitlist, waitlistCard, waitlistCardKey, waitlistKey } from "#shared/records/waitlist/waitlist.ts";
import { addedUp, allWishes, sameWish, type Wanted, wantedOn } from "#shared/records/waitlist/wanted.ts";
import type { Stored } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";

/** Minutes between two sums, however much changes: the page may be behind by this much. */
const everyMinutes = 5;
/** Minutes after which a run counts as dead and another may begin. */
const takenMinutes = 2;

const attempts = 6;

/** A house's census changed: requests a new sum. Writes nothing if one is already requested. */
export async function askForSum(scope: Scope): Promise<void> {
  await insist(async () => {
    const was = await read(scope);
    if (was?.value.work?.state === "asked") return;
    const now = scope.now();
    const soonest = was?.value.summedAt ? laterBy(was.value.summedAt, everyMinutes) : now;
    const due = stamp(isBefore(now, soonest) ? soonest : now);
    await put(scope, was, { ...(was?.value ?? nothingSummed), work: { state: "asked", due } });
  });
}

/**
 * Sums all houses of the network into one item. Safe to repeat: it is always computed from the houses' own
 * censuses, and changes during a run request another.
 */
export async function sumCensus(scope: Scope): Promise<void> {
  const now = scope.now();
  const begun = await insist(async () => {
    const was = await read(scope);
    if (!was?.value.work || !hasCome(was.value.work.due, now)) return false;
    const due = stamp(now.add({ minutes: takenMinutes }));
    await put(scope, was, { ...was.value, work: { state: "taken", due } });
    return true;
  });
  if (!begun) return;
  const sum = await sumOf(scope);
  await insist(async () => {
    const was = await read(scope);
    if (!was) return;
    const work = was.value.work?.state === "asked" ? was.value.work : null;
    await put(scope, was, { ...sum, summedAt: stamp(now), work });
  });
}

/** All houses with their waitlists, from one read: a thousand houses are some five pages and ten batches. */
export async function sumOf(scope: Scope): Promise<Omit<NetworkCensus, "summedAt" | "work">> {
  const [censuses, houses] = await Promise.all([
    queryAll(scope, { in: scope.homes.directory(), prefix: "O#" }, houseCensus),
    everySummary(scope),
  ]);
  const waiting = await wantedIn(scope, houses);
  return {
    ...pack(together(censuses.flatMap(({ value }) => (value.counts ? [unpack(value)] : [])))),
    now: {
      houses: houses.length,
      withFree: houses.filter(({ free }) => free > 0).length,
      free: houses.reduce((sum, { free }) => sum + free, 0),
    },
    wanted: [...allWishes, null].flatMap((wish) => {
      const row = waiting.find((one) => sameWish(one.wish, wish));
      const could = houses.filter(({ paused, serves }) => wish && !paused && couldServe(serves, wish));
      // A bed counts as held until the clock has ended the hold, so that a rebuild computes the same sum.
      const free = could.reduce((sum, one) => sum + one.free, 0);
      return wish || row ? [{ wish, waiting: row?.waiting ?? 0, offered: row?.offered ?? 0, free }] : [];
    }),
  };
}

/**
 * Demand on the network's and the houses' waitlists, by wish. Counts of one house stay in its own home: the
 * directory, which every house reads, has only the sum.
 */
async function wantedIn(scope: Scope, houses: readonly HouseSummary[]): Promise<Wanted[]> {
  const { homes, table } = scope;
  const keys = houses.map(({ id }) => ({ entity: waitlistCard, key: waitlistCardKey(homes, id) }));
  const batches = Array.from({ length: Math.ceil(keys.length / aBatch) }, (_, at) =>
    keys.slice(at * aBatch, (at + 1) * aBatch),
  );
  const [own, ...cards] = await Promise.all([
    table.get(waitlist, waitlistKey(homes, null)),
    ...batches.map((batch) => table.getAll(batch)),
  ]);
  return addedUp([
    ...wantedOn(own?.value.entries ?? []),
    ...cards.flat().flatMap((card) => card?.value.wanted ?? []),
  ]);
}

/** Items in one batch read. */
const aBatch = 100;

const laterBy = (instant: Instant, minutes: number): Temporal.Instant =>
  Temporal.Instant.from(instant).add({ minutes });
const read = (scope: Scope) => scope.table.get(networkCensus, networkCensusKey(scope.homes));

const put = (scope: Scope, was: Stored<NetworkCensus> | undefined, value: NetworkCensus): Promise<void> =>
  scope.table.write([was ? replace(networkCensus, was, value) : create(networkCensus, value)]);

/** Retries after a lost race. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}
