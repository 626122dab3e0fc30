import * as z from "zod";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { bodyKey, referralBody } from "#shared/records/referral/body.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { putOnList } from "#shared/records/referral/transitions/wait.ts";
import { entryOf, withEntry } from "#shared/records/waitlist/order.ts";
import { longestList } from "#shared/records/waitlist/waitlist.ts";
import { wishOf } from "#shared/records/waitlist/wanted.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { commit } from "#shared/table/commit.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import { emptyList, keepList, listOf } from "./keep-list.ts";
import { listHome, listNeeds, placeReason } from "./reach-list.ts";

export const waitlistingForm = defineForm("waitlisting", listNeeds, { reason: placeReason() });

/**
 * Puts a referral at the end of its house's waitlist, or of the network's if it is in the inbox. The clock
 * stops: the sender has an answer, and sees the position. @throws not_found, forbidden, invalid `/reason`,
 * conflict (`not_waiting`, `being_passed`, `waitlist_full`)
 */
export async function putOnWaitlist(
  scope: Scope,
  input: OnReferral & Sent<typeof waitlistingForm>,
): Promise<{ position: number }> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const { reason } = waitlistingForm.read(input);
  const { answer } = await commit(
    scope,
    {
      home,
      verb: "putOnWaitlist",
      command,
      asked: { waitlist: referral, reason },
      answers: z.object({ position: z.int() }),
    },
    async () => {
      const [found, was, body] = await scope.table.getAll([
        headerOf(scope, house, referral),
        listOf(scope, house),
        { entity: referralBody, key: bodyKey(scope.homes, house, referral) },
      ]);
      const header = authority(found);
      if (!hasStatus(header.value, "received")) throw referralConflict("not_waiting");
      const list = was?.value ?? emptyList(house);
      // The header is not waitlisted, so this entry is from a list read before it was taken off.
      if (entryOf(list, referral)) throw commitConflict("changed");
      const position = list.entries.length + 1;
      if (position > longestList) throw referralConflict("waitlist_full");
      const { source, neededBy, mayReturn } = header.value;
      const since = doneNow(scope);
      const next = withEntry(list, {
        referral,
        source,
        neededBy,
        wish: body ? wishOf(body.value.payload) : null,
        since: since.at,
        placed: { reason, ...since },
        shared: mayReturn.includes("status"),
        offer: null,
        before: null,
      });
      const { events, changes } = recordStep(scope, header, putOnList(header.value, since), {
        type: "referral.waitlisted",
        data: { position },
        said: { reason },
      });
      return { answer: { position }, events, changes: [...changes, ...keepList(scope, was, next)] };
    },
  );
  return answer;
}
