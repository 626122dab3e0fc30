import { type Bed, bed, bedKey, bedState } from "#shared/bed/bed.ts";
import { conflict, invalidField, notFound } from "#shared/errors.ts";
import { houseCard, houseCardKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { holdUntil } from "#shared/referral/accept-referral.ts";
import type { ReferralHeader } from "#shared/referral/header.ts";
import { lapseHold } from "#shared/referral/lapse-hold.ts";
import { authority, headerOf } from "#shared/referral/load-referral.ts";
import { byName, happenedIn, settle, stepped } from "#shared/referral/place.ts";
import { commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { keepList, listOf } from "./keep-list.ts";
import { changed } from "./order.ts";
import { listHome, onList, placeReason } from "./reach-list.ts";
import { firstInLine } from "./waitlist.ts";

export interface OfferBed {
  readonly house: Id<"house">;
  readonly referral: ReferralHeader["id"];
  readonly bed: Id<"bed">;
  /** House-local date and time by which the person answers. */
  readonly until: string;
  /** Why this one, where it is not the first in line. */
  readonly reason?: string | undefined;
  readonly command: string;
}

/**
 * Offers a bed to somebody on a house's list and keeps it for them until a time. They stay on the list, at their
 * place, until they say yes. Nobody is offered a bed by a clock.
 * @throws not_found, forbidden, invalid (`/bed`, `/until`, `/reason`), conflict (`offer_out`, `bed_taken`, `being_passed`)
 */
export async function offerBed(scope: Scope, input: OfferBed): Promise<{ until: string }> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const asked = { offer: referral, bed: input.bed, until: input.until };
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const [list, found, chosen, card] = await scope.table.getAll([
      listOf(scope, house),
      headerOf(scope, house, referral),
      { entity: bed, key: bedKey(home, input.bed) },
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    const { was, entry } = onList(list, referral);
    const header = authority(found);
    if (!card) throw notFound();
    if (header.value.status !== "waitlisted") throw conflict("changed");
    if (entry.offer || header.value.hold) throw conflict("offer_out");
    const first = firstInLine(was.value);
    const reason = first?.referral === referral ? null : placeReason(input.reason);
    const now = scope.now();
    const until = holdUntil(input.until, card.value.timeZone, now);
    const kept = await keepBedFor(scope, chosen, referral, until);
    const offer = {
      bed: input.bed,
      bedLabel: kept.label,
      until,
      at: now.toString(),
      by: byName(scope) ?? "",
    };
    const data = { bed: kept.label, until, ...(reason ? { reason } : {}) };
    const step = { type: "referral.bed_offered", data };
    const hold = { bed: input.bed, bedLabel: kept.label, until };
    return {
      answer: { until },
      events: happenedIn(scope, [house], { ...step, referral }),
      changes: [
        ...settle(scope, header, stepped(scope, header.value, step, { hold })),
        ...keepList(scope, was, changed(was.value, { ...entry, offer })),
        kept.change,
      ],
    };
  });
  return answer;
}

/** The change that keeps a free bed for a referral. @throws invalid `/bed`, conflict `bed_taken` */
async function keepBedFor(
  scope: Scope,
  chosen: Stored<Bed> | undefined,
  referral: ReferralHeader["id"],
  until: string,
): Promise<{ label: string; change: Change }> {
  if (!chosen) throw invalidField("/bed", "unknown_bed", "Choose one of the beds of this house.");
  const { house, id, label, hold } = chosen.value;
  const now = scope.now();
  if (bedState(chosen.value, now) !== "free") throw conflict("bed_taken");
  if (hold) {
    await lapseHold(scope, { house, bed: id });
    throw new ConditionFailed(["bed"]); // plan anew, now that the hold that had ended is gone
  }
  const value: Bed = { ...chosen.value, hold: { referral, until }, changedAt: now.toString() };
  return { label, change: replace(bed, chosen, value) };
}
