import { invalidField } from "#shared/kernel/errors.ts";
import { readWholeNumber } from "#shared/kernel/text.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent } from "#shared/records/referral/step.ts";
import { moved } from "#shared/records/waitlist/order.ts";
import { longestList, type Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { commit } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { actorName } from "#shared/table/scope.ts";
import { keepList, listOf } from "./keep-list.ts";
import { listHome, onList, placeReason } from "./reach-list.ts";

/**
 * Moves somebody to another place of a list, with the reason. Everybody else keeps their order. `seen` is the
 * list's version the mover looked at: an order somebody else has changed since is looked at again, not guessed.
 * @throws not_found, forbidden, invalid (`/position`, `/reason`), conflict (`list_changed`, `already_there`)
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
  const { answer } = await commit(scope, { home, command, asked }, async () => {
    const [found] = await scope.table.getAll([listOf(scope, house)]);
    const { was, entry } = onList(found, referral);
    if (was.version !== seen) throw referralConflict("list_changed");
    const from = was.value.entries.indexOf(entry) + 1;
    const position = Math.min(to, was.value.entries.length);
    if (position === from) throw referralConflict("already_there");
    const placed = { reason, by: actorName(scope) ?? "", at: scope.now().toString() };
    return {
      answer: { position },
      events: referralEvent(scope, [house], {
        type: "referral.waitlist_moved",
        referral,
        data: { from, to: position },
      }),
      changes: keepList(scope, was, moved(was.value, { ...entry, placed }, position)),
    };
  });
  return answer;
}
