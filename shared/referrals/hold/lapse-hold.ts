import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedKey, lapsed } from "#shared/records/bed/bed.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isHolding, loseHold } from "#shared/records/referral/transitions/arrive.ts";
import { offerOver } from "#shared/records/referral/transitions/wait.ts";
import { offerOverOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { commitAsSystem, type NewEvent } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

/**
 * Ends a hold whose time is over: the bed is free. Who was accepted waits for an answer again, a no-show for its
 * call; who was offered the bed waits on, at their place on the list. Asked for by the clock, and by whoever wants
 * the bed before the clock came by. Doing it twice changes nothing.
 */
export async function lapseHold(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed"> },
): Promise<"lapsed" | "nothing_due"> {
  const home = houseHome(scope, input.house);
  const now = scope.now();
  const held = await scope.table.get(bed, bedKey(home, input.bed));
  const hold = held?.value.hold;
  if (!held || !hold || !lapsed(hold, now)) return "nothing_due";
  const [found] = await scope.table.getAll([headerOf(scope, input.house, hold.referral)]);
  const freed = replace(bed, held, { ...held.value, hold: null, changedAt: stamp(now) });
  const ended = await endedFor(scope, found, held.value, hold.referral);
  try {
    await commitAsSystem(scope, ended.events, [freed, ...ended.changes]);
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}

/** What becomes of whom the bed was kept for, and that its hold has ended. */
async function endedFor(
  scope: Scope,
  found: Stored<ReferralHeader> | undefined,
  { id, house, label }: Bed,
  referral: ReferralHeader["id"],
): Promise<{ events: readonly [NewEvent, ...NewEvent[]]; changes: readonly Change[] }> {
  const step = { data: { bed: label }, by: { kind: "system" } as const };
  const was = found?.value;
  if (found && was && was.place !== "moved" && bedKept(was.state)?.bed === id) {
    if (hasStatus(was, "waitlisted")) {
      const ended = recordStep(scope, found, offerOver(was), { type: "referral.offer_ended", ...step });
      const offList = await offerOverOnList(scope, was, "ended");
      return { events: ended.events, changes: [...ended.changes, ...offList] };
    }
    if (isHolding(was))
      return recordStep(scope, found, loseHold(was, scope.now()), { type: "referral.hold_ended", ...step });
  }
  // The referral knows of no bed kept for it any more: only the bed is put right.
  const { homes } = scope;
  const where = { in: referralIn(homes, house, referral), feed: homes.house(house) };
  const event = { type: "referral.hold_ended", ...where, subject: { referral }, data: step.data };
  return { events: [event], changes: [] };
}
