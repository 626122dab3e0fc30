import { notFound } from "#shared/kernel/errors.ts";
import { dateTime, defineForm, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { compareInstants, stamp } from "#shared/kernel/instant.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { acceptOffer as acceptInto, offerOver } from "#shared/records/referral/transitions/wait.ts";
import { undoOf } from "#shared/records/referral/undo.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { holdUntil } from "#shared/referrals/hold/hold-bed.ts";
import type { ActedBy } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { actorOf, type Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { leaveList, offerOverOnList } from "./keep-list.ts";
import { listHome, listNeeds } from "./reach-list.ts";

/** Minimum hours of the hold after a yes, so that a late yes leaves time to arrive. */
const arrivalHours = 24;

interface Answered {
  readonly events: [NewEvent, ...NewEvent[]];
  readonly changes: Change[];
}

/** A header with its offer, as read. @throws conflict `no_offer` */
function offered(found: Stored<ReferralHeader> | undefined) {
  const was = authority(found);
  const { value } = was;
  if (!hasStatus(value, "waitlisted") || !value.state.offer || !value.house)
    throw referralConflict("no_offer");
  return { was, header: value, offer: value.state.offer, house: value.house };
}

/**
 * The person says yes: accepted into the offered bed, and off the list. @throws conflict `no_offer`,
 * `bed_taken`
 */
export async function offerAccepted(
  scope: Scope,
  found: Stored<ReferralHeader> | undefined,
  given: { by: ActedBy; until?: Instant; command?: string },
): Promise<Answered> {
  const { was, header, offer, house } = offered(found);
  await mayLiveIn(scope, header, house);
  const kept = await scope.table.get(bed, bedKey(scope.homes.house(house), offer.bed));
  if (kept?.value.hold?.referral !== header.id || kept.value.occupant || kept.value.out)
    throw bedConflict("bed_taken");
  const now = scope.now();
  const soonest = now.add({ hours: arrivalHours });
  const later = compareInstants(soonest, offer.until) > 0 ? stamp(soonest) : offer.until;
  const until = given.until ?? later;
  const decision = { at: stamp(now), by: given.by };
  const left = await leaveList(scope, header);
  const { command } = given;
  const undo = command && undoOf(scope, header, { command, act: "offer_accepted", place: left.place });
  const { events, changes } = recordStep(scope, was, acceptInto(header, { ...offer, until }, decision), {
    type: "referral.offer_accepted",
    data: { bed: offer.bedLabel, until },
    by: given.by,
    ...(undo ? { undo } : {}),
  });
  const hold = { referral: header.id, until };
  return {
    events,
    changes: [
      ...changes,
      ...left.changes,
      replace(bed, kept, { ...kept.value, hold, changedAt: stamp(now) }),
    ],
  };
}

/** The person says no: the bed is free, and they keep their place. @throws conflict `no_offer` */
export async function offerDeclined(
  scope: Scope,
  found: Stored<ReferralHeader> | undefined,
  given: { by: ActedBy },
): Promise<Answered> {
  const { was, header, offer } = offered(found);
  const { events, changes } = recordStep(scope, was, offerOver(header), {
    type: "referral.offer_declined",
    data: { bed: offer.bedLabel },
    by: given.by,
  });
  return {
    events,
    changes: [
      ...changes,
      ...(await offerOverOnList(scope, header, "declined")),
      ...(await freeHeldBed(scope, header)),
    ],
  };
}

interface AnswerOffer {
  readonly house: Id<"house">;
  readonly referral: ReferralHeader["id"];
  readonly command: string;
}

/** House-local; if left out, at least 24 hours. */
export const offerAcceptanceForm = defineForm("yes", listNeeds, { until: dateTime() });

/**
 * Staff record a yes: the bed is held until a time. An expired offer is honored while its bed is still held.
 * @throws not_found, forbidden, invalid `/until`, conflict (`no_offer`, `bed_taken`, `being_passed`)
 */
export async function acceptOffer(
  scope: Scope,
  input: AnswerOffer & Sent<typeof offerAcceptanceForm>,
): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const asks = offerAcceptanceForm.read(input);
  const asked = { acceptOffer: referral, until: asks.until?.toString() ?? null };
  await commit(scope, { home, verb: "acceptOffer", command, asked, answers: noAnswer }, async () => {
    const [found, card] = await scope.table.getAll([
      headerOf(scope, house, referral),
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    if (!card) throw notFound();
    const until = asks.until ? holdUntil(asks.until, card.value.timeZone, scope.now()) : undefined;
    const by = actorOf(scope);
    const said = { by, command, ...(until ? { until } : {}) };
    return { answer: null, ...(await offerAccepted(scope, found, said)) };
  });
}

/** Staff record a no. @throws not_found, forbidden, conflict (`no_offer`, `being_passed`) */
export async function declineOffer(scope: Scope, input: AnswerOffer): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const act = { home, verb: "declineOffer", command, asked: { declineOffer: referral }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
    return { answer: null, ...(await offerDeclined(scope, found, { by: actorOf(scope) })) };
  });
}
