import { Temporal } from "temporal-polyfill";
import {
  type Breach,
  breach,
  breachPolicy,
  breachPolicyKey,
  breachPrefix,
} from "#shared/records/breach/breach.ts";
import { type Duty, dueDay, dutiesOf } from "#shared/records/breach/clock.ts";
import { todayIn } from "#shared/records/network/today.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { loadBreach } from "./act.ts";

const needs = "breach.manage";

export interface OnRegister extends Breach {
  readonly duties: readonly Duty[];
  /** The first day by which something is still to be done; null if nothing is. */
  readonly due: string | null;
  /** Days until then; negative once it has passed. */
  readonly daysLeft: number | null;
}

function seen(value: Breach, today: Temporal.PlainDate): OnRegister {
  const due = dueDay(value);
  const daysLeft = due ? today.until(Temporal.PlainDate.from(due), { largestUnit: "day" }).days : null;
  return { ...value, duties: dutiesOf(value), due, daysLeft };
}

/** The breach register, the latest entry first, and what the state requires. @throws forbidden, invalid `cursor` */
export async function listBreaches(
  scope: Scope,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<{ breaches: OnRegister[]; stateLaw: string; next: string | null }> {
  requirePermission(scope, needs);
  const [page, policy, today] = await Promise.all([
    scope.table.query({
      in: scope.homes.administration(),
      prefix: breachPrefix,
      descending: true,
      limit: 50,
      cursor,
      kinds: [breach],
    }),
    scope.table.get(breachPolicy, breachPolicyKey(scope.homes)),
    todayIn(scope),
  ]);
  return {
    breaches: page.items.filter(is(breach)).map(({ value }) => seen(value, today)),
    stateLaw: policy?.value.stateLaw ?? "",
    next: page.next,
  };
}

/** @throws forbidden, not_found */
export async function readBreach(
  scope: Scope,
  { breach: id }: { breach: Breach["id"] },
): Promise<OnRegister & { readonly version: number }> {
  requirePermission(scope, needs);
  const [found, today] = await Promise.all([loadBreach(scope, id), todayIn(scope)]);
  return { ...seen(found.value, today), version: found.version };
}
