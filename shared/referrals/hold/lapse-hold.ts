import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { bed, bedKey, lapsed } from "#shared/records/bed/bed.ts";
import { decideAnew } from "#shared/records/referral/clock.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { offerOverOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

/**
 * What a referral is once its hold has ended: who was accepted waits for an answer again; a no-show for its call;
 * who was offered the bed waits on, at their place on the list.
 */
function withoutHold({ status }: ReferralHeader, now: Temporal.Instant): Partial<ReferralHeader> {
  return status === "accepted" || status === "accepted_with_conditions"
    ? { status: "received", hold: null, conditions: [], ...decideAnew(now) }
    : { hold: null };
}

/**
 * Ends a hold whose time is over: the bed is free, and the referral waits for an answer again (`withoutHold`).
 * Asked for by the clock, and by whoever wants the bed before the clock came by. Doing it twice changes nothing.
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
  const changes: Change[] = [replace(bed, held, { ...held.value, hold: null, changedAt: now.toString() })];
  if (found && found.value.place !== "moved" && found.value.hold?.bed === input.bed) {
    const type = found.value.status === "waitlisted" ? "referral.offer_ended" : "referral.hold_ended";
    const step = { type, data: { bed: held.value.label }, by: null } as const;
    changes.push(
      ...saveHeader(scope, found, withTrailEntry(scope, found.value, step, withoutHold(found.value, now))),
    );
    changes.push(...(await offerOverOnList(scope, found.value, "ended")));
  }
  try {
    await commitAsSystem(
      scope,
      referralEvent(scope, [input.house], {
        type: "referral.hold_ended",
        referral: hold.referral,
        data: { bed: held.value.label },
      }),
      changes,
    );
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}
