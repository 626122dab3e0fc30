import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { decideAnew } from "#shared/records/referral/clock.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { freeHeldBed } from "#shared/referrals/decisions/decline-referral.ts";
import { commit } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { offTheList } from "./keep-list.ts";
import { listHome } from "./reach-list.ts";

/**
 * Takes a referral off the list: it waits for an answer again, with the house's hours to give one. An offer that
 * was out ends with it, and its bed is free. @throws not_found, forbidden, conflict `not_waitlisted`
 */
export async function takeOffWaitlist(
  scope: Scope,
  input: { house: Waitlist["house"]; referral: ReferralHeader["id"]; command: string },
): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  await commit(scope, { home, command, asked: { offWaitlist: referral } }, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
    const was = authority(found);
    if (was.value.status !== "waitlisted") throw referralConflict("not_waitlisted");
    const card = house ? await scope.table.get(houseCard, houseCardKey(scope.homes, house)) : undefined;
    const step = { type: "referral.off_waitlist" } as const;
    const header = withTrailEntry(scope, was.value, step, {
      status: "received",
      waitlistedAt: null,
      hold: null,
      ...decideAnew(scope.now(), card?.value.decisionHours),
    });
    return {
      answer: null,
      events: referralEvent(scope, [house], { ...step, referral }),
      changes: [
        ...saveHeader(scope, was, header),
        ...(await offTheList(scope, was.value)),
        ...(await freeHeldBed(scope, was.value)),
      ],
    };
  });
}
