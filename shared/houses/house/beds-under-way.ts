import { outboxKey, outboxMessage } from "#shared/engine/outbox/message.ts";
import { isBefore } from "#shared/kernel/instant.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import type { AskedBeds } from "#shared/records/house/asked-beds.ts";
import type { AvailabilityCard } from "#shared/records/house/records.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Most messages of one request. */
const mostMessages = 100;

/** The asked-for beds that the house will have in a moment: one batch read of their messages, if any is missing. */
export async function bedsUnderWay(
  scope: Scope,
  asked: AskedBeds | undefined,
  availability: AvailabilityCard | undefined,
): Promise<AskedBeds["beds"]> {
  const there = new Set(Object.values(availability?.beds ?? {}).map(({ label }) => labelKey(label)));
  const missing = (asked?.beds ?? []).filter(({ label }) => !there.has(labelKey(label)));
  const ids = [...new Set(missing.map(({ message }) => message))].slice(0, mostMessages);
  if (ids.length === 0) return [];
  const home = scope.homes.administration();
  const found = await scope.table.getAll(
    ids.map((id) => ({ entity: outboxMessage, key: outboxKey(home, id) })),
  );
  const outcomes = new Map(ids.map((id, at) => [id, found[at]?.value.outcome]));
  return missing.filter(({ message, at }) => {
    const outcome = outcomes.get(message);
    if (outcome === null) return true;
    // Added beds are dated as of the request: an older card doesn't have them yet.
    return outcome?.result === "done" && (!availability || isBefore(availability.asOf || at, at));
  });
}
