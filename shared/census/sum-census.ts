import { Temporal } from "temporal-polyfill";
import { is, type Stored } from "#shared/table/entity.ts";
import { ConditionFailed, create, replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { houseCensus, type NetworkCensus, networkCensus, networkCensusKey, pack, unpack } from "./census.ts";
import { type Steps, together } from "./steps.ts";

/** At most this often all houses are summed, however much moves: the page may be so much behind. */
const everyMinutes = 5;
/** How long one run has before another may begin. */
const takenMinutes = 2;

const attempts = 6;

/** Something about a house's census changed: the sum is to be made again. Nothing is written where it is asked for. */
export async function askForSum(scope: Scope): Promise<void> {
  await insist(async () => {
    const was = await read(scope);
    if (was?.value.work?.state === "asked") return;
    const now = scope.now();
    const soonest = was?.value.summedAt ? laterBy(was.value.summedAt, everyMinutes) : "";
    const due = soonest > now.toString() ? soonest : now.toString();
    await put(scope, was, { ...(was?.value ?? nothing), work: { state: "asked", due } });
  });
}

/**
 * Sums every house of the network into one item. Run twice or broken off it gives the same: it is made whole from the
 * houses' own each time, and what changed while it was at work asks again.
 */
export async function sumCensus(scope: Scope): Promise<void> {
  const now = scope.now().toString();
  const begun = await insist(async () => {
    const was = await read(scope);
    if (!was?.value.work || was.value.work.due > now) return false;
    const due = scope.now().add({ minutes: takenMinutes }).toString();
    await put(scope, was, { ...was.value, work: { state: "taken", due } });
    return true;
  });
  if (!begun) return;
  const sum = await sumOf(scope);
  await insist(async () => {
    const was = await read(scope);
    if (!was) return;
    const work = was.value.work?.state === "asked" ? was.value.work : null;
    await put(scope, was, { ...pack(sum), summedAt: now, work });
  });
}

/** All houses together, as their own censuses stand: a thousand houses are some four pages. */
export async function sumOf(scope: Scope): Promise<Steps> {
  const houses: Steps[] = [];
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: scope.homes.shelf(),
      prefix: "O#",
      limit: 500,
      kinds: [houseCensus],
      ...(cursor ? { cursor } : {}),
    });
    for (const { value } of page.items.filter(is(houseCensus))) if (value.counts) houses.push(unpack(value));
    cursor = page.next;
  } while (cursor);
  return together(houses);
}

const nothing: NetworkCensus = { steps: "", cut: false, summedAt: null, work: null };
const laterBy = (instant: string, minutes: number): string =>
  Temporal.Instant.from(instant).add({ minutes }).toString();
const read = (scope: Scope) => scope.table.get(networkCensus, networkCensusKey(scope.homes));

const put = (scope: Scope, was: Stored<NetworkCensus> | undefined, value: NetworkCensus): Promise<void> =>
  scope.table.write([was ? replace(networkCensus, was, value) : create(networkCensus, value)]);

/** Somebody else was first: look again. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}
