import { notFound } from "#shared/kernel/errors.ts";
import { type Breach, breach, breachKey } from "#shared/records/breach/breach.ts";
import { dueDay } from "#shared/records/breach/clock.ts";
import { breachEvents } from "#shared/records/breach/events.ts";
import { breachConflict } from "#shared/records/breach/refusals.ts";
import { setDeadline } from "#shared/records/deadline/deadline.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

/** Days ahead of the next duty on which administrators are reminded. */
const remindedAhead = [30, 10, 3, 0] as const;

/** When administrators are reminded of an incident as it now stands. */
export const clockOf = (scope: Scope, value: Breach): Promise<Change[]> =>
  setDeadline(scope, {
    subject: value.id,
    kind: "breach_due",
    on: dueDay(value),
    daysAhead: remindedAhead,
  });

type Said = Occurrence<typeof breachEvents>;
export function breachEvent({ homes }: Scope, id: Breach["id"], said: Said): [NewEvent] {
  const home = homes.administration();
  return [eventOf(breachEvents, { ...said, in: home, feed: home, subject: { breach: id } })];
}

/** @throws not_found */
export async function loadBreach(scope: Scope, id: Breach["id"]): Promise<Stored<Breach>> {
  const found = await scope.table.get(breach, breachKey(scope.homes, id));
  if (!found) throw notFound();
  return found;
}

/**
 * Changes an incident on record, and its deadline with it. Only a correction may change a closed one. @throws
 * not_found, conflict `breach_closed`
 */
export async function changeBreach(
  scope: Scope,
  {
    breach: id,
    command,
    verb,
    asked,
    closedToo = false,
  }: { breach: Breach["id"]; command: string; verb: string; asked: object; closedToo?: boolean },
  change: (was: Stored<Breach>) => { readonly value: Breach; readonly said: Said },
): Promise<void> {
  const home = scope.homes.administration();
  const act = { home, verb, command, asked: { breach: id, ...asked }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await loadBreach(scope, id);
    if (was.value.closed && !closedToo) throw breachConflict("breach_closed");
    const { value, said } = change(was);
    return {
      answer: null,
      events: breachEvent(scope, id, said),
      changes: [replace(breach, was, value), ...(await clockOf(scope, value))],
    };
  });
}
