import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { newId } from "#shared/kernel/ids.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { selectionDay, selectionDayKey } from "#shared/records/draw/selection-day.ts";
import { policyNow } from "#shared/records/testing-policy/policy-now.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { dueIn, openTest } from "../collection/open-test.ts";
import type { openSelected } from "./requests.ts";

type Asks = z.infer<typeof openSelected.schema>;

/** Opens the tests of a date's selections, all in one transaction. @throws NotYet before its lines were handed out */
export async function receiveSelected(scope: Scope, asks: Asks): Promise<Handled> {
  const opened = await opening(scope, asks);
  const day = await counting(scope, asks);
  return {
    result: "done",
    events: [...day.events, ...opened.map(({ event }) => event)],
    changes: [...day.changes, ...opened.flatMap(({ changes }) => changes)],
  };
}

async function opening(scope: Scope, { house, selected }: Asks) {
  const policy = await policyNow(scope, scope.homes.house(house));
  const [specimen] = policy?.specimens ?? [];
  if (!policy || !specimen) throw new NotYet();
  const { panel, minutes } = policy;
  return selected.map(({ stay, journey, selection }) =>
    openTest(
      scope,
      { house, id: stay, journey },
      {
        id: newId("test", scope.now().epochMilliseconds),
        ground: "random",
        ...{ selection, specimen, panel, words: "" },
        due: dueIn(scope, minutes),
      },
    ),
  );
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
