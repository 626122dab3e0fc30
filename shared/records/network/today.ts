import type { Temporal } from "temporal-polyfill";
import { today } from "#shared/kernel/local-date.ts";
import type { Scope } from "#shared/table/scope.ts";
import { networkCard, networkCardKey } from "./profile.ts";

/** Today where the network is. */
export async function todayIn(scope: Scope): Promise<Temporal.PlainDate> {
  const card = await scope.table.get(networkCard, networkCardKey(scope.homes));
  return today(scope.now(), card?.value.timeZone ?? "UTC");
}
