import * as z from "zod";
import { defineForm, type Sent, wholeNumber } from "#shared/kernel/form.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { moved } from "#shared/records/waitlist/order.ts";
import { longestList } from "#shared/records/waitlist/waitlist.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { keepList, listOf } from "./keep-list.ts";
import { listHome, listNeeds, onList, placeReason } from "./reach-list.ts";

export const positionForm = defineForm("position", listNeeds, {
  /** From 1; past the end means the end. */
  position: wholeNumber({ least: 1, most: longestList }, "waitlist.position_required"),
  reason: placeReason(),
  /** The version of the list on the page: if the order has changed since, the move is refused. */
  seen: wholeNumber({ least: 0, most: Number.MAX_SAFE_INTEGER }),
});

/**
 * Moves an entry to another position, with a reason. All others keep their order.
 * @throws not_found, forbidden, invalid (`/position`, `/reason`), conflict (`list_changed`, `already_there`)
 */
export async function moveOnWaitlist(
  scope: Scope,
  input: OnReferral & Sent<typeof positionForm>,
): Promise<{ position: number }> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const { position: to, reason, seen } = positionForm.read(input);
  const asked = { place: referral, to, reason };
  const act = { home, verb: "moveOnWaitlist", command, asked, answers: z.object({ position: z.int() }) };
  const { answer } = await commit(scope, act, async () => {
    const [list, found] = await scope.table.getAll([listOf(scope, house), headerOf(scope, house, referral)]);
    const { was, entry } = onList(list, referral);
    const header = authority(found);
    if (was.version !== seen) throw referralConflict("list_changed");
    const from = was.value.entries.indexOf(entry) + 1;
    const position = Math.min(to, was.value.entries.length);
    if (position === from) throw referralConflict("already_there");
    const placed = { reason, ...doneNow(scope) };
    const step = {
      type: "referral.waitlist_moved",
      data: { from, to: position },
      said: { reason },
    } as const;
    const { events, changes } = recordStep(scope, header, header.value, step);
    return {
      answer: { position },
      events,
      changes: [...changes, ...keepList(scope, was, moved(was.value, { ...entry, placed }, position))],
    };
  });
  return answer;
}
