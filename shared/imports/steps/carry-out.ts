import type { RowResult } from "#shared/records/import/entities.ts";
import { commitAsSystem, type NewEvent } from "#shared/table/commit.ts";
import { asPlan } from "#shared/table/planning.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed } from "#shared/table/transact.ts";

/** One transaction of its own. */
export interface Part {
  readonly changes: readonly Change[];
  readonly events: readonly [NewEvent, ...NewEvent[]];
}

/** What one row changes. Its result holds once all of it is written. */
export interface Writing {
  /**
   * What one transaction cannot hold beside the rest: written before it, or after it, in this order. A row that was
   * broken off in between is planned anew from what is there, so a plan asks what is left to do.
   */
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
  readonly changes: readonly Change[];
  /** Changes that rows may have in common, by what they are about: written once. */
  readonly shared: ReadonlyMap<string, Change>;
  readonly event: NewEvent;
  readonly result: RowResult;
}
type Planned = Writing | RowResult;
/** Plans rows from what was just read, all of them with the same few reads. */
type PlanRows<W> = (works: readonly W[]) => Promise<readonly Planned[]>;

const mostItems = 96;
const sideBySide = 4;
const attempts = 4;

/**
 * Carries rows out, as many a transaction as it holds. Where one row stands in the way of the others each is
 * tried alone, planned anew; so one that cannot be made any more fails by itself.
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
  const groups = grouped(open);
  for (let at = 0; at < groups.length; at += sideBySide) {
    const written = groups.slice(at, at + sideBySide).map(async (group) => {
      const done = await attempt(() =>
        write(
          scope,
          group.map(({ writing }) => writing),
        ).then(() => true),
      );
      return done
        ? group.map(({ writing }) => writing.result)
        : eachAlone(
            scope,
            group.map(({ work }) => work),
            plan,
          );
    });
    results.push(...(await Promise.all(written)).flat());
  }
  return results;
}

const isWriting = (one: Planned): one is Writing => "changes" in one;

/** What `run` gives; undefined where somebody else was first. */
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
      if (!one) throw new Error("A row without a plan");
      if (isWriting(one)) await write(scope, [one]);
      return isWriting(one) ? one.result : one;
    });
    if (done) return done;
    // The job is taken up again by its tick, and looks at this row anew.
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
  const [first, ...rest] = together(writings.map((one) => one.event));
  if (!first) return;
  await commitAsSystem(
    scope,
    [first, ...rest],
    [...writings.flatMap((one) => one.changes), ...shared.values()],
  );
}

/** Events of one kind in one place, as one: a place holds one event of a transaction. */
function together(events: readonly NewEvent[]): NewEvent[] {
  const all = new Map<string, NewEvent>();
  for (const one of events) {
    const key = `${one.in}|${one.type}`;
    const before = all.get(key);
    const beds = Number(before?.data?.beds ?? 0) + Number(one.data?.beds ?? 0);
    all.set(key, before ? { ...one, data: { ...one.data, beds } } : one);
  }
  return [...all.values()];
}
