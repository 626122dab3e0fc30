import { Temporal } from "temporal-polyfill";
import { type Instant, isBefore, stamp } from "#shared/kernel/instant.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { stillAbsent } from "#shared/table/transact.ts";
import { heldCard, heldKey } from "./legal-hold.ts";
import { type Periods, periods, periodsKey, usualPeriods } from "./periods.ts";

/** Days until the next check: a shortened period applies within a week, a lifted hold within a day. */
const lookAgain = { period: 7, held: 1 } as const;

/** `now`, on condition that no hold comes in between; or when to look again. */
export type TimeToPurge =
  | { readonly due: true; readonly unlessHeld: readonly Change[] }
  | { readonly due: false; readonly look: Instant };

/** Whether a record closed at `since` is to be purged now, by the network's periods and legal holds. */
export async function timeToPurge(
  scope: Scope,
  record: { readonly number: string; readonly since: string; readonly period: keyof Periods },
): Promise<TimeToPurge> {
  const { homes } = scope;
  const [policy, all, one] = await scope.table.getAll([
    { entity: periods, key: periodsKey(homes) },
    { entity: heldCard, key: heldKey(homes, "network") },
    { entity: heldCard, key: heldKey(homes, record.number) },
  ]);
  const now = scope.now();
  const inDays = (days: number) => now.add({ hours: 24 * days });
  if (all ?? one) return { due: false, look: stamp(inDays(lookAgain.held)) };
  const days = (policy?.value ?? usualPeriods)[record.period];
  const due = Temporal.Instant.from(record.since).add({ hours: 24 * days });
  if (Temporal.Instant.compare(due, now) > 0) {
    const soon = inDays(lookAgain.period);
    return { due: false, look: stamp(isBefore(due, soon) ? due : soon) };
  }
  return {
    due: true,
    unlessHeld: [
      stillAbsent("hold", heldKey(homes, "network")),
      stillAbsent("hold", heldKey(homes, record.number)),
    ],
  };
}
