import * as z from "zod";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { dateTime, defineForm, id, type Sent, text, tick } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { mayLiveIn } from "#shared/records/person/keep-apart.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { offer } from "#shared/records/referral/transitions/wait.ts";
import { undoOf } from "#shared/records/referral/undo.ts";
import { changed } from "#shared/records/waitlist/order.ts";
import { firstInLine } from "#shared/records/waitlist/waitlist.ts";
import { askSecondHold, openHere } from "#shared/referrals/decisions/same-person.ts";
import { holdBed } from "#shared/referrals/hold/hold-bed.ts";
import { commit } from "#shared/table/commit.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { keepList, listOf, withOfferOver } from "./keep-list.ts";
import { listHome, listNeeds, onList } from "./reach-list.ts";

export const offerForm = defineForm("offer", listNeeds, {
  bed: id("bed", "bed.required"),
  /** House-local time by which the person must answer. */
  until: dateTime("referral.hold_end_required"),
  /** Why this person, if not the first in line. */
  reason: text({ most: 200 }),
  /** The person has a hold already, and this bed is held too. */
  holdToo: tick(),
});

/**
 * Offers a bed to a person on a house's list and holds it until a time. They keep their place until they say
 * yes. Only staff offer beds, never the clock. @throws not_found, forbidden, invalid (`/bed`, `/until`,
 * `/reason`, `/holdToo`), conflict (`offer_out`, `bed_taken`, `being_passed`)
 */
export async function offerBed(
  scope: Scope,
  input: { house: Id<"house">; referral: ReferralHeader["id"]; command: string } & Sent<typeof offerForm>,
): Promise<{ until: string }> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const said = offerForm.read(input);
  const asked = { offer: referral, bed: said.bed, until: said.until.toString() };
  const act = { home, verb: "offerBed", command, asked, answers: z.object({ until: instantSchema }) };
  const { answer } = await commit(scope, act, async () => {
    const [[list, found, chosen, card], open] = await Promise.all([
      scope.table.getAll([
        listOf(scope, house),
        headerOf(scope, house, referral),
        { entity: bed, key: bedKey(home, said.bed) },
        { entity: houseCard, key: houseCardKey(scope.homes, house) },
      ]),
      openHere(scope, house),
    ]);
    const { was, entry } = onList(list, referral);
    const header = authority(found);
    if (!card) throw notFound();
    if (!hasStatus(header.value, "waitlisted")) throw commitConflict("changed");
    if (entry.offer || header.value.state.offer) throw referralConflict("offer_out");
    const first = firstInLine(was.value);
    const inLine = first?.referral === referral;
    if (!inLine && said.reason === "") throw invalidField("/reason", "waitlist.reason_required");
    await mayLiveIn(scope, header.value, house);
    if (!said.holdToo) await askSecondHold(scope, header.value, open);
    const { timeZone } = card.value;
    const { hold, change, over } = await holdBed(scope, chosen, { referral, until: said.until, timeZone });
    const onIt = over.offered ? withOfferOver(scope, was.value, over.offered.id, "ended") : was.value;
    const { bedLabel, until } = hold;
    const position = was.value.entries.indexOf(entry) + 1;
    const { events, changes } = recordStep(scope, header, offer(header.value, hold), {
      type: "referral.bed_offered",
      data: { bed: bedLabel, until },
      undo: undoOf(scope, header.value, { command, act: "bed_offered", place: { entry, position } }),
      ...(inLine ? {} : { said: { reason: said.reason } }),
    });
    const offered = { ...entry, offer: { ...hold, ...doneNow(scope) } };
    return {
      answer: { until },
      events: [...events, ...over.events],
      changes: [...changes, ...keepList(scope, was, changed(onIt, offered)), change, ...over.changes],
    };
  });
  return answer;
}
