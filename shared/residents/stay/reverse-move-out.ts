import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { correction, saidBefore } from "#shared/records/stay/correction.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import type { OfStay } from "#shared/residents/departure/act.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, nextVersion } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { reopenStay } from "./reopen-stay.ts";

/** The reason why a move-in or a move-out was entered in error. */
export const stayReversalForm = defineForm("reversal", "stay.close", {
  reason: lines({ most: 500, required: "text.reason_required" }),
});

/**
 * A move-out was entered in error: the stay is open again in its bed, and its history keeps both, with the reason.
 * @throws not_found, forbidden, invalid `/reason`, conflict (`not_moved_out`, `bed_taken_since`)
 */
export async function reverseMoveOut(
  scope: Scope,
  { house, stay: id, command, ...sent }: OfStay & Sent<typeof stayReversalForm>,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, stayReversalForm.needs);
  const { reason } = stayReversalForm.read(sent);
  const act = { home, verb: "reverseMoveOut", command, asked: { reverse: id, reason }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await scope.table.get(stay, stayKey(scope.homes, house, id));
    if (!was) throw notFound();
    const { events, changes } = await reopenStay(scope, was);
    const event = eventOf(stayEvents, {
      type: "stay.reopened",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: was.value.bed },
    });
    const kept = create(correction, {
      house,
      stay: id,
      version: nextVersion(was),
      at: stamp(scope.now()),
      by: actorOf(scope),
      reason,
      what: ["move_out"],
      before: saidBefore(was.value),
    });
    return { answer: null, events: [event, ...events], changes: [...changes, kept] };
  });
}
