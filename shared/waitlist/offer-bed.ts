import { bed, bedKey } from "#shared/bed/bed.ts";
import { conflict, notFound } from "#shared/errors.ts";
import { houseCard, houseCardKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { mayLiveIn } from "#shared/person/keep-apart.ts";
import type { ReferralHeader } from "#shared/referral/header.ts";
import { holdBed } from "#shared/referral/hold-bed.ts";
import { authority, headerOf } from "#shared/referral/load-referral.ts";
import { byName, happenedIn, settle, stepped } from "#shared/referral/place.ts";
import { commit } from "#shared/table/commit.ts";
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
    await mayLiveIn(scope, header.value, house);
    const { timeZone } = card.value;
    const { hold, change } = await holdBed(scope, chosen, { referral, until: input.until, timeZone });
    const offer = { ...hold, at: scope.now().toString(), by: byName(scope) ?? "" };
    const { bedLabel, until } = hold;
    const step = { type: "referral.bed_offered", data: { bed: bedLabel, until } };
    const said = reason ? { ...step, data: { ...step.data, reason } } : step;
    return {
      answer: { until },
      events: happenedIn(scope, [house], { ...step, referral }),
      changes: [
        ...settle(scope, header, stepped(scope, header.value, said, { hold })),
        ...keepList(scope, was, changed(was.value, { ...entry, offer })),
        change,
      ],
    };
  });
  return answer;
}
