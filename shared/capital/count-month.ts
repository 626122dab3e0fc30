import { hasCome, stamp } from "#shared/kernel/instant.ts";
import {
  type CapitalMonth,
  capitalMonth,
  countedAt,
  monthKey,
  spreadsOf,
} from "#shared/records/capital/month.ts";
import { capitalTally, tallyPrefix } from "#shared/records/capital/tally.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";

/** Counts a month that is over, once: later changes leave it as it is, so no two counts of it can be compared. */
export async function countMonth(scope: Scope, { month }: Pick<CapitalMonth, "month">): Promise<void> {
  const { homes, table } = scope;
  const was = await table.get(capitalMonth, monthKey(homes, month));
  if (!was || was.value.frozen || !hasCome(countedAt(month), scope.now())) return;
  const tallies = await queryAll(scope, { in: homes.tally(), prefix: tallyPrefix }, capitalTally);
  const spreads = spreadsOf(
    month,
    tallies.map(({ value }) => value),
  );
  try {
    await table.write([replace(capitalMonth, was, { month, frozen: { at: stamp(scope.now()), spreads } })]);
  } catch (error) {
    // Another run has counted it.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
