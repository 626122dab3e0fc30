import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { newId } from "#shared/kernel/ids.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { type SelectionDay, selectionDay, selectionDayKey } from "#shared/records/draw/selection-day.ts";
import { otherSpecimen } from "#shared/records/excusal/excusal.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { policyKey, type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace, unchanged } from "#shared/table/transact.ts";
import { dueIn, openTest } from "../collection/open-test.ts";
import { excusalsOf } from "../excusal/current.ts";
import type { openSelected } from "./requests.ts";

type Asks = z.infer<typeof openSelected.schema>;

/**
 * Opens the tests of a date's selections, all in one transaction. Who has moved out since is left out. @throws NotYet
 * before its lines were handed out
 */
export async function receiveSelected(scope: Scope, asks: Asks): Promise<Handled> {
  const { homes, table } = scope;
  const { house, date, edition, all, selected } = asks;
  const [[policy, day, ...stays], excusals] = await Promise.all([
    table.getAll([
      { entity: testingPolicy, key: policyKey(homes, house, edition) },
      { entity: selectionDay, key: selectionDayKey(homes, house, date) },
      ...selected.map((one) => ({ entity: stay, key: stayKey(homes, house, one.stay) })),
    ]),
    selected.length === 0 ? [] : excusalsOf(scope, house, date),
  ]);
  if (!policy || (all !== null && !day)) throw new NotYet();
  const opened = opening(scope, asks, policy.value, { stays, excusals });
  const counted = day && all !== null ? counting(scope, day, all) : { events: [], changes: [] };
  return {
    result: "done",
    events: [...counted.events, ...opened.map(({ event }) => event)],
    changes: [...counted.changes, ...opened.flatMap(({ changes }) => changes)],
  };
}

/** As the policy says that the date's odds came from. */
function opening(
  scope: Scope,
  { date, edition, selected }: Asks,
  { specimens: [specimen], panel, minutes }: TestingPolicy,
  {
    stays,
    excusals,
  }: {
    readonly stays: readonly (Stored<Stay> | undefined)[];
    readonly excusals: Awaited<ReturnType<typeof excusalsOf>>;
  },
) {
  if (!specimen) throw new NotYet();
  return selected.flatMap(({ selection }, at) => {
    const found = stays[at];
    if (!found || found.value.closed) return [];
    const { event, changes } = openTest(scope, found.value, {
      id: newId("test", scope.now().epochMilliseconds),
      ...{ ground: "random", outsidePolicy: false, on: date },
      ...{ selection, edition, panel, words: "" },
      specimen: otherSpecimen(excusals, found.value.id, date) ?? specimen,
      due: dueIn(scope, minutes),
    });
    return [{ event, changes: [unchanged(found), ...changes] }];
  });
}

/** The day in numbers, for the house. */
function counting(
  { homes }: Scope,
  day: Stored<SelectionDay>,
  selected: number,
): { events: NewEvent[]; changes: Change[] } {
  const { house, date } = day.value;
  const home = homes.house(house);
  const data = { date, selected };
  return {
    events: [
      eventOf(selectionEvents, { type: "selection.drawn", data, in: home, feed: home, subject: { house } }),
    ],
    changes: [replace(selectionDay, day, { ...day.value, selected })],
  };
}
