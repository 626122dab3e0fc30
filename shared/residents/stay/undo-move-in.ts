import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { requestsBack } from "#shared/records/accommodation/with-referral.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { undoConflict } from "#shared/records/undo/refusals.ts";
import { requireUndoable, undoFields } from "#shared/records/undo/undo.ts";
import type { OfStay } from "#shared/residents/departure/act.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf, type NewEvent } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { closeInError } from "./close-stay.ts";
import { happenedSince } from "./happened-since.ts";

export const undoMoveInForm = defineForm("undo", "stay.open", undoFields);

/**
 * Undoes a move-in within thirty seconds, with or without a referral: the stay is closed as entered in error, and the
 * referral, its hold and its accommodation requests are as before. @throws not_found, forbidden, invalid `/of`,
 * conflict (`undo_changed`, `undo_too_late`)
 */
export async function undoMoveIn(
  scope: Scope,
  { house, stay: id, command, ...sent }: OfStay & Sent<typeof undoMoveInForm>,
): Promise<{ referral: Stay["referral"] }> {
  const home = houseHome(scope, house);
  requirePermission(scope, undoMoveInForm.needs);
  const { of } = undoMoveInForm.read(sent);
  const answers = z.object({ referral: idSchema("referral").nullable() });
  const act = { home, verb: "undoMoveIn", command, asked: { undo: id, of }, answers };
  const { answer } = await commit(scope, act, async () => {
    const was = await scope.table.get(stay, stayKey(scope.homes, house, id));
    if (!was) throw notFound();
    const { opened, movedInAt, referral } = was.value;
    requireUndoable({ command: opened?.command ?? "", at: movedInAt }, of, scope.now());
    const inBed = await scope.table.get(bed, bedKey(home, was.value.bed));
    if (inBed?.value.occupant?.stay !== id || (await happenedSince(scope, was.value)))
      throw undoConflict("undo_changed");
    const back = await referralAsBefore(scope, was.value, of);
    const event = eventOf(stayEvents, {
      type: "stay.move_in_undone",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: was.value.bed },
    });
    return {
      answer: { referral },
      events: [event, ...back.events],
      changes: [...closeInError(scope, was, inBed, { by: actorOf(scope), hold: back.hold }), ...back.changes],
    };
  });
  return answer;
}

interface AsBefore {
  readonly hold: Bed["hold"];
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
}

/** The referral of the stay as it was before the move-in. @throws conflict `undo_changed` */
async function referralAsBefore(scope: Scope, value: Stay, of: string): Promise<AsBefore> {
  const { house, id, referral, bed: left } = value;
  if (!referral) return { hold: null, events: [], changes: [] };
  const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
  const was: Stored<ReferralHeader> = authority(found);
  const { undo } = was.value;
  if (undo?.act !== "moved_in" || undo.command !== of) throw undoConflict("undo_changed");
  const { state, clock } = undo;
  const step = { type: "referral.undone", data: { act: undo.act } } as const;
  const { events, changes } = recordStep(scope, was, { ...was.value, state, clock }, step);
  const kept = bedKept(state);
  return {
    hold: kept?.bed === left ? { referral, until: kept.until } : null,
    events,
    changes: [...changes, ...(await requestsBack(scope, { house, stay: id }, { house, referral }))],
  };
}
