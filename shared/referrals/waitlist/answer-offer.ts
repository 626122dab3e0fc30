import { Temporal } from "temporal-polyfill";
import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { freeHeldBed } from "#shared/referrals/decisions/decline-referral.ts";
import { holdUntil } from "#shared/referrals/hold/hold-bed.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";
import { offerOverOnList, offTheList } from "./keep-list.ts";
import { listHome } from "./reach-list.ts";

/** Once somebody has said yes the bed is kept for this long at least, so that a late yes is worth something. */
const arrivalHours = 24;

interface Answered {
  readonly events: [NewEvent, ...NewEvent[]];
  readonly changes: Change[];
}

/** A header with its offer, as it was read. @throws conflict `no_offer` */
function offered(found: Stored<ReferralHeader> | undefined) {
  const was = authority(found);
  const { hold, house, status } = was.value;
  if (status !== "waitlisted" || !hold || !house) throw referralConflict("no_offer");
  return { was, hold, house };
}

/** The person says yes: accepted into the bed that was offered, and off the list. @throws conflict `no_offer`, `bed_taken` */
export async function offerAccepted(
  scope: Scope,
  found: Stored<ReferralHeader> | undefined,
  given: { by: string; until?: string },
): Promise<Answered> {
  const { was, hold, house } = offered(found);
  await mayLiveIn(scope, was.value, house);
  const kept = await scope.table.get(bed, bedKey(scope.homes.house(house), hold.bed));
  if (kept?.value.hold?.referral !== was.value.id || kept.value.occupant || kept.value.out)
    throw bedConflict("bed_taken");
  const now = scope.now();
  const soonest = now.add({ hours: arrivalHours }).toString();
  const later = Temporal.Instant.compare(soonest, hold.until) > 0 ? soonest : hold.until;
  const until = given.until ?? later;
  const value: Bed = {
    ...kept.value,
    hold: { referral: was.value.id, until },
    changedAt: now.toString(),
  };
  const step = { type: "referral.offer_accepted", data: { bed: hold.bedLabel, until } } as const;
  const decision = {
    kind: "accepted",
    at: now.toString(),
    by: given.by,
    reason: null,
    wouldChange: null,
    elsewhere: null,
  } as const;
  const header = withTrailEntry(
    scope,
    was.value,
    { ...step, by: given.by },
    { status: "accepted", waitlistedAt: null, hold: { ...hold, until }, decision },
  );
  return {
    events: referralEvent(scope, [house], { ...step, referral: was.value.id }),
    changes: [
      ...saveHeader(scope, was, header),
      ...(await offTheList(scope, was.value)),
      replace(bed, kept, value),
    ],
  };
}

/** The person says no to this bed: it is free, and they keep their place. @throws conflict `no_offer` */
export async function offerDeclined(
  scope: Scope,
  found: Stored<ReferralHeader> | undefined,
  given: { by: string },
): Promise<Answered> {
  const { was, hold, house } = offered(found);
  const step = { type: "referral.offer_declined", data: { bed: hold.bedLabel } } as const;
  const header = withTrailEntry(scope, was.value, { ...step, by: given.by }, { hold: null });
  return {
    events: referralEvent(scope, [house], { ...step, referral: was.value.id }),
    changes: [
      ...saveHeader(scope, was, header),
      ...(await offerOverOnList(scope, was.value, "declined")),
      ...(await freeHeldBed(scope, was.value)),
    ],
  };
}

interface AnswerOffer {
  readonly house: Id<"house">;
  readonly referral: ReferralHeader["id"];
  readonly command: string;
}

/**
 * Staff were told yes: the bed is kept until a time (house-local; left out: 24 hours at least). An offer whose
 * time is over but whose bed is still kept is honored.
 * @throws not_found, forbidden, invalid `/until`, conflict (`no_offer`, `bed_taken`, `being_passed`)
 */
export async function acceptOffer(
  scope: Scope,
  input: AnswerOffer & { until?: string | undefined },
): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const asked = { acceptOffer: referral, until: input.until ?? null };
  await commit(scope, { home, command, asked }, async () => {
    const [found, card] = await scope.table.getAll([
      headerOf(scope, house, referral),
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    if (!card) throw notFound();
    const until = input.until ? holdUntil(input.until, card.value.timeZone, scope.now()) : undefined;
    const by = actorName(scope) ?? "";
    return { answer: null, ...(await offerAccepted(scope, found, { by, ...(until ? { until } : {}) })) };
  });
}

/** Staff were told no. @throws not_found, forbidden, conflict (`no_offer`, `being_passed`) */
export async function declineOffer(scope: Scope, input: AnswerOffer): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  await commit(scope, { home, command, asked: { declineOffer: referral } }, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
    return { answer: null, ...(await offerDeclined(scope, found, { by: actorName(scope) ?? "" })) };
  });
}
