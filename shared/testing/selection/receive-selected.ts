import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { newId } from "#shared/kernel/ids.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { selectionDay, selectionDayKey } from "#shared/records/draw/selection-day.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { policyKey, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace, unchanged } from "#shared/table/transact.ts";
import { dueIn, openTest } from "../collection/open-test.ts";
import type { openSelected } from "./requests.ts";

type Asks = z.infer<typeof openSelected.schema>;

/**
 * Opens the tests of a date's selections, all in one transaction. Who has moved out since is left out. @throws NotYet
 * before its lines were handed out
 */
export async function receiveSelected(scope: Scope, asks: Asks): Promise<Handled> {
  const opened = await opening(scope, asks);
  const day = await counting(scope, asks);
  return {
    result: "done",
    events: [...day.events, ...opened.map(({ event }) => event)],
    changes: [...day.changes, ...opened.flatMap(({ changes }) => changes)],
  };
}

/** As the policy says that the date's odds came from. */
async function opening(scope: Scope, { house, edition, selected }: Asks) {
  const { homes, table } = scope;
  const [policy, stays] = await Promise.all([
    table.get(testingPolicy, policyKey(homes, house, edition)),
    table.getAll(selected.map((one) => ({ entity: stay, key: stayKey(homes, house, one.stay) }))),
  ]);
  const [specimen] = policy?.value.specimens ?? [];
  if (!policy || !specimen) throw new NotYet();
  const { panel, minutes } = policy.value;
  return selected.flatMap(({ selection }, at) => {
    const found = stays[at];
    if (!found || found.value.closed) return [];
    const { event, changes } = openTest(scope, found.value, {
      id: newId("test", scope.now().epochMilliseconds),
      ground: "random",
      ...{ selection, edition, specimen, panel, words: "" },
      due: dueIn(scope, minutes),
    });
    return [{ event, changes: [unchanged(found), ...changes] }];
  });
}

/** The day in numbers, for the house. */
async function counting(
  scope: Scope,
  { house, date, all }: Asks,
): Promise<{ events: NewEvent[]; changes: Change[] }> {
  if (all === null) return { events: [], changes: [] };
  const day = await scope.table.get(selectionDay, selectionDayKey(scope.homes, house, date));
  if (!day) throw new NotYet();
  const home = scope.homes.house(house);
  const data = { date, selected: all };
  return {
    events: [
      eventOf(selectionEvents, { type: "selection.drawn", data, in: home, feed: home, subject: { house } }),
    ],
    changes: [replace(selectionDay, day, { ...day.value, selected: all })],
  };
}
