import pMap from "p-map";
import { type BedsOfHouse, houseEvent } from "#shared/imports/kinds/house-event.ts";
import type { RowChanges } from "#shared/imports/kinds/kind.ts";
import type { RowResult } from "#shared/records/import/outcomes.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { asPlan } from "#shared/table/planning.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed } from "#shared/table/transact.ts";

/** The changes of one row, with its marks. Its result counts once all of it is written. */
export interface Writing extends RowChanges {
  /** Changes that several rows share, by subject: written once. */
  readonly shared: ReadonlyMap<string, Change>;
  readonly result: RowResult;
}
type Planned = Writing | RowResult;
/** Plans rows, all of them with the same few reads. */
type PlanRows<W> = (works: readonly W[]) => Promise<readonly Planned[]>;

const mostItems = 96;
const sideBySide = 4;
const attempts = 4;

/**
 * Writes rows, as many in a transaction as fit. If a row fails the transaction, each is planned again and
 * written alone, so that only the failing row fails.
 */
export async function carryOut<W>(
  scope: Scope,
  works: readonly W[],
  plan: PlanRows<W>,
): Promise<RowResult[]> {
  const planned = await attempt(() => asPlan(() => plan(works)));
  if (!planned) return eachAlone(scope, works, plan);
  const results: RowResult[] = [];
  const open: { work: W; writing: Writing }[] = [];
  for (const [at, one] of planned.entries()) {
    const work = works[at];
    if (!isWriting(one)) results.push(one);
    else if (work !== undefined) open.push({ work, writing: one });
  }
  const written = await pMap(
    grouped(open),
    async (group) => {
      const writings = group.map(({ writing }) => writing);
      const done = await attempt(() => write(scope, writings).then(() => true));
      if (done) return writings.map(({ result }) => result);
      const works = group.map(({ work }) => work);
      return eachAlone(scope, works, plan);
    },
    { concurrency: sideBySide },
  );
  return [...results, ...written.flat()];
}

const isWriting = (one: Planned): one is Writing => "changes" in one;

/** The result of `run`; undefined after a lost race. */
async function attempt<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ConditionFailed) return undefined;
    throw error;
  }
}

function grouped<W>(all: readonly { work: W; writing: Writing }[]) {
  const groups: { work: W; writing: Writing }[][] = [];
  let size = mostItems;
  for (const one of all) {
    const items = one.writing.changes.length + one.writing.shared.size + 1;
    if (size + items > mostItems) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(one);
    size += items;
  }
  return groups;
}

async function eachAlone<W>(scope: Scope, works: readonly W[], plan: PlanRows<W>): Promise<RowResult[]> {
  const results: RowResult[] = [];
  for (const work of works) results.push(await alone(scope, work, plan));
  return results;
}

async function alone<W>(scope: Scope, work: W, plan: PlanRows<W>): Promise<RowResult> {
  for (let tried = 1; ; tried += 1) {
    const done = await attempt(async () => {
      const [one] = await asPlan(() => plan([work]));
      if (!one) throw new Error("The row has no plan");
      if (isWriting(one)) await write(scope, [one]);
      return isWriting(one) ? one.result : one;
    });
    if (done) return done;
    // The tick restarts the job and tries this row again.
    if (tried >= attempts) throw new ConditionFailed(["row"]);
  }
}

async function write(scope: Scope, writings: readonly Writing[]): Promise<void> {
  for (const one of writings.flatMap(({ before = [] }) => before))
    await commitAsSystem(scope, one.events, one.changes);
  await writeTogether(scope, writings);
  for (const one of writings.flatMap(({ after = [] }) => after))
    await commitAsSystem(scope, one.events, one.changes);
}

async function writeTogether(scope: Scope, writings: readonly Writing[]): Promise<void> {
  const shared = new Map(writings.flatMap((one) => [...one.shared]));
  const [first, ...rest] = together(
    scope,
    writings.map((one) => one.event),
  );
  if (!first) return;
  await commitAsSystem(
    scope,
    [first, ...rest],
    [...writings.flatMap((one) => one.changes), ...shared.values()],
  );
}

/** Beds of one house as one event: a transaction holds one event for each partition. */
function together(scope: Scope, events: readonly Writing["event"][]): NewEvent[] {
  const houses = new Map<string, BedsOfHouse>();
  const others: NewEvent[] = [];
  for (const one of events) {
    if (!("house" in one)) {
      others.push(one);
      continue;
    }
    const key = `${one.house}|${one.type}`;
    const beds = (houses.get(key)?.beds ?? 0) + one.beds;
    houses.set(key, { ...one, beds });
  }
  return [...[...houses.values()].map((one) => houseEvent(scope, one)), ...others];
}
