import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { requireUndoable, undoFields } from "#shared/records/undo/undo.ts";
import type { OfStay } from "#shared/residents/departure/act.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { reopenStay } from "./reopen-stay.ts";

export const undoMoveOutForm = defineForm("undo", "stay.close", undoFields);

/**
 * Undoes a move-out within thirty seconds: the stay is open again in its bed. What the checklist says stays saved.
 * @throws not_found, forbidden, invalid `/of`, conflict (`undo_changed`, `undo_too_late`, `bed_taken`)
 */
export async function undoMoveOut(
  scope: Scope,
  { house, stay: id, command, ...sent }: OfStay & Sent<typeof undoMoveOutForm>,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, undoMoveOutForm.needs);
  const { of } = undoMoveOutForm.read(sent);
  const act = { home, verb: "undoMoveOut", command, asked: { undo: id, of }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await scope.table.get(stay, stayKey(scope.homes, house, id));
    if (!was) throw notFound();
    const { closed } = was.value;
    requireUndoable(closed && { command: closed.command ?? "", at: closed.at }, of, scope.now());
    const { events, changes } = await reopenStay(scope, was);
    const event = eventOf(stayEvents, {
      type: "stay.move_out_undone",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: was.value.bed },
    });
    return { answer: null, events: [event, ...events], changes };
  });
}
