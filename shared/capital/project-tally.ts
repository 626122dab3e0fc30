import { changed, following } from "#shared/engine/changes/following.ts";
import { projection, written } from "#shared/engine/projections/projection.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { capitalCard, capitalCardKey } from "#shared/records/capital/card.ts";
import { capitalMonth, monthKey } from "#shared/records/capital/month.ts";
import { capitalTally } from "#shared/records/capital/tally.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create } from "#shared/table/transact.ts";
import { everyJourney } from "../journeys/index.ts";

type Source = { readonly journey: Id<"journey"> };

const cardOf = ({ homes, table }: Scope, { journey }: Source) =>
  table.get(capitalCard, capitalCardKey(homes, journey));

/** What is counted of a journey, without whose answers they are. */
export const tallyFollows = projection({
  from: [changed(capitalCard, ({ journey }): Source => ({ journey }))],
  to: [capitalTally],
  sources: async (scope) => (await everyJourney(scope)).map((journey): Source => ({ journey })),
  of: async (scope, source) => {
    const found = await cardOf(scope, source);
    if (!found) return [];
    const counted = found.value.counted.map(({ of: _, ...one }) => one);
    return [written(capitalTally, { ...source, counted }, found.version)];
  },
});

/** A month in which someone answered is to be counted once it is over. */
export const monthFollows = following({
  on: [changed(capitalCard, ({ journey }): Source => ({ journey }))],
  run: async (scope, source) => {
    const month = (await cardOf(scope, source))?.value.counted.at(-1)?.month;
    if (!month || (await scope.table.get(capitalMonth, monthKey(scope.homes, month)))) return;
    try {
      await scope.table.write([create(capitalMonth, { month, frozen: null })]);
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  },
});
