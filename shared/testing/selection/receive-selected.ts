import type * as z from "zod";
import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { selectionEvents } from "#shared/records/draw/events.ts";
import { selectionDay, selectionDayKey } from "#shared/records/draw/selection-day.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import type { openSelected } from "./requests.ts";

/** Opens the tests of a date's selections, all in one transaction. @throws NotYet before its lines were handed out */
export async function receiveSelected(
  scope: Scope,
  { house, date, selected }: z.infer<typeof openSelected.schema>,
): Promise<Handled> {
  const day = await scope.table.get(selectionDay, selectionDayKey(scope.homes, house, date));
  if (!day) throw new NotYet();
  const home = scope.homes.house(house);
  const data = { date, selected: selected.length };
  return {
    result: "done",
    events: [
      eventOf(selectionEvents, { type: "selection.drawn", data, in: home, feed: home, subject: { house } }),
    ],
    changes: [replace(selectionDay, day, { ...day.value, selected: selected.length })],
  };
}
