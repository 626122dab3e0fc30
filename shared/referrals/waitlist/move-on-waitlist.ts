import * as z from "zod";
import { invalidField } from "#shared/kernel/errors.ts";
import { readWholeNumber } from "#shared/kernel/text.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { moved } from "#shared/records/waitlist/order.ts";
import { longestList, type Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { keepList, listOf } from "./keep-list.ts";
import { listHome, onList, placeReason } from "./reach-list.ts";

/**
 * Moves an entry to another position, with a reason. All others keep their order. `seen` is the version of
 * the list on the page: if the order has changed since, the move is refused. @throws not_found, forbidden,
 * invalid (`/position`, `/reason`), conflict (`list_changed`, `already_there`)
 */
export async function moveOnWaitlist(
  scope: Scope,
  input: {
    house: Waitlist["house"];
    referral: ReferralHeader["id"];
    /** From 1; past the end means the end. */
    position: string;
    reason: string;
    seen: number;
    command: string;
  },
): Promise<{ position: number }> {
  const { house, referral, command, seen } = input;
  const home = listHome(scope, house);
  const to = readWholeNumber(input.position, "/position", { least: 1, most: longestList });
  if (to === null) throw invalidField("/position", "waitlist.position_required");
  const reason = placeReason(input.reason);
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
