import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { decideAgain } from "#shared/records/referral/clock.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { takeOffList } from "#shared/records/referral/transitions/wait.ts";
import type { Waitlist } from "#shared/records/waitlist/waitlist.ts";
import { freeHeldBed } from "#shared/referrals/hold/free-held-bed.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { offTheList } from "./keep-list.ts";
import { listHome } from "./reach-list.ts";

/**
 * Takes a referral off the list: it needs a decision again, within the house's hours. An open offer ends, and
 * its bed is free. @throws not_found, forbidden, conflict `not_waitlisted`
 */
export async function takeOffWaitlist(
  scope: Scope,
  input: { house: Waitlist["house"]; referral: ReferralHeader["id"]; command: string },
): Promise<void> {
  const { house, referral, command } = input;
  const home = listHome(scope, house);
  const act = { home, verb: "takeOffWaitlist", command, asked: { offWaitlist: referral }, answers: noAnswer };
  await commit(scope, act, async () => {
    const [found] = await scope.table.getAll([headerOf(scope, house, referral)]);
    const was = authority(found);
    if (!hasStatus(was.value, "waitlisted")) throw referralConflict("not_waitlisted");
    const card = house ? await scope.table.get(houseCard, houseCardKey(scope.homes, house)) : undefined;
    const clock = decideAgain(was.value.clock, scope.now(), card?.value.decisionHours);
    const step = { type: "referral.off_waitlist" } as const;
    const { events, changes } = recordStep(scope, was, takeOffList(was.value, clock), step);
    return {
      answer: null,
      events,
      changes: [
        ...changes,
        ...(await offTheList(scope, was.value)),
        ...(await freeHeldBed(scope, was.value)),
      ],
    };
  });
}
