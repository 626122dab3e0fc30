import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { requestsBack } from "#shared/records/accommodation/with-referral.ts";
import { bed, bedKey, bedNights } from "#shared/records/bed/bed.ts";
import { occupanciesSince } from "#shared/records/bed/occupancy.ts";
import type { Hold } from "#shared/records/referral/hold.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { notArrived } from "#shared/records/referral/transitions/arrive.ts";
import { withdraw } from "#shared/records/referral/transitions/end.ts";
import { reversedIn } from "#shared/records/referral/undo.ts";
import { correction, saidBefore } from "#shared/records/stay/correction.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { OfStay } from "#shared/residents/departure/act.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, nextVersion, remove } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { closeInError } from "./close-stay.ts";
import { stayReversalForm } from "./reverse-move-out.ts";

/** Hours their bed is held for them again. */
const heldHours = 24;

/**
 * A move-in was entered in error: the stay is closed as such, none of its nights count, and the referral's bed is held
 * again. Both histories keep it, with the reason; the sender is told. @throws not_found, forbidden, invalid `/reason`,
 * conflict (`stay_closed`, `by_transfer`)
 */
export async function reverseMoveIn(
  scope: Scope,
  { house, stay: id, command, ...sent }: OfStay & Sent<typeof stayReversalForm>,
): Promise<{ referral: Stay["referral"] }> {
  const home = houseHome(scope, house);
  requirePermission(scope, stayReversalForm.needs);
  const { reason } = stayReversalForm.read(sent);
  const answers = z.object({ referral: idSchema("referral").nullable() });
  const act = { home, verb: "reverseMoveIn", command, asked: { reverse: id, reason }, answers };
  const { answer } = await commit(scope, act, async () => {
    const was = await scope.table.get(stay, stayKey(scope.homes, house, id));
    if (!was) throw notFound();
    const { value } = was;
    if (value.closed) throw stayConflict("stay_closed");
    if (value.opened?.how === "transfer") throw stayConflict("by_transfer");
    const inBed = await scope.table.get(bed, bedKey(home, value.bed));
    if (inBed?.value.occupant?.stay !== id) throw commitConflict("changed");
    const until = stamp(scope.now().add({ hours: heldHours }));
    const back = await referralAgain(
      scope,
      value,
      { bed: value.bed, bedLabel: value.bedLabel, until },
      reason,
    );
    const by = actorOf(scope);
    const event = eventOf(stayEvents, {
      type: "stay.entered_in_error",
      in: below.stay(home, id),
      feed: home,
      subject: { stay: id, bed: value.bed },
    });
    const kept = create(correction, {
      house,
      stay: id,
      version: nextVersion(was),
      at: stamp(scope.now()),
      by,
      reason,
      what: ["move_in"],
      before: saidBefore(value),
    });
    return {
      answer: { referral: value.referral },
      events: [event, ...back.events],
      changes: [
        ...closeInError(scope, was, inBed, { by, hold: back.held ? { referral: back.held, until } : null }),
        ...(await nightsOf(scope, value)),
        kept,
        ...back.changes,
      ],
    };
  });
  return answer;
}

/** The referral is accepted again, with its bed held; or withdrawn, if its sender withdrew it after the move-in. */
async function referralAgain(scope: Scope, value: Stay, hold: Hold, reason: string) {
  const { house, id, referral } = value;
  if (!referral) return { held: null, events: [], changes: [] };
  const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
  const was: Stored<ReferralHeader> = authority(found);
  const { value: header } = was;
  if (!hasStatus(header, "moved_in") || header.state.stay !== id) throw commitConflict("changed");
  const withdrawn = header.state.withdrawal !== null;
  const next = withdrawn ? withdraw(header, scope.now()) : notArrived(header, hold);
  const reversed = reversedIn(scope, header, "moved_in");
  const { events, changes } = recordStep(
    scope,
    was,
    { ...next, reversed },
    { type: "referral.entered_in_error", data: { act: "moved_in" }, said: { reason } },
  );
  const requests = await requestsBack(scope, { house, stay: id }, { house, referral });
  return { held: withdrawn ? null : referral, events, changes: [...changes, ...requests] };
}

/** The changes that remove a stay's nights in beds it has left. */
async function nightsOf(scope: Scope, { house, id, since }: Stay): Promise<Change[]> {
  const { homes } = scope;
  const slept = (await occupanciesSince(scope, house, since)).filter(({ value }) => value.stay === id);
  return slept.flatMap(({ key, value }) => [
    remove("occupancy", key),
    remove("nights", bedNights.key(homes, { ...value, name: "" })),
  ]);
}
