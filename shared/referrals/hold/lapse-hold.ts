import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed, bedKey, lapsed } from "#shared/records/bed/bed.ts";
import { decideAnew } from "#shared/records/referral/clock.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { offerOverOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { commitAsSystem, type NewEvent } from "#shared/table/commit.ts";
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

/** What goes along when a hold past its time is over, beside the bed itself. */
export interface Lapse {
  /** The bed as whoever wants it finds it. */
  readonly bed: Bed;
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
  /** Who was offered the bed and waits on: their place on the list is still to be told. */
  readonly offered: ReferralHeader | undefined;
}

/**
 * A bed whose hold is over, seen by the clock or not, without it: for plans that want the bed, and write this along.
 * A bed that is not held, or still is, comes back as it was.
 */
export async function lapse(scope: Scope, was: Bed): Promise<Lapse> {
  const now = scope.now();
  const { hold, house } = was;
  if (!hold || !lapsed(hold, now)) return { bed: was, events: [], changes: [], offered: undefined };
  const [found] = await scope.table.getAll([headerOf(scope, house, hold.referral)]);
  const changes: Change[] = [];
  const standing = found && found.value.place !== "moved" && found.value.hold?.bed === was.id;
  const data = { bed: was.label };
  if (standing) {
    const type = found.value.status === "waitlisted" ? "referral.offer_ended" : "referral.hold_ended";
    const step = { type, data, by: null };
    changes.push(
      ...saveHeader(scope, found, withTrailEntry(scope, found.value, step, withoutHold(found.value, now))),
    );
  }
  return {
    bed: { ...was, hold: null },
    events: referralEvent(scope, [house], { type: "referral.hold_ended", referral: hold.referral, data }),
    changes,
    offered: standing ? found.value : undefined,
  };
}

/** The same with the list that whoever was offered the bed waits on, for plans that write no list of their own. */
export async function lapseWithList(scope: Scope, was: Bed): Promise<Omit<Lapse, "offered">> {
  const { bed: free, events, changes, offered } = await lapse(scope, was);
  return { bed: free, events, changes: [...changes, ...(await onItsList(scope, offered))] };
}

/** What the list then says of who was offered the bed. */
export const onItsList = async (scope: Scope, offered: Lapse["offered"]): Promise<readonly Change[]> =>
  offered ? offerOverOnList(scope, offered, "ended") : [];

/**
 * Ends a hold whose time is over: the bed is free, and the referral waits for an answer again (`withoutHold`). The
 * clock asks for it; whoever wants the bed sooner does it along the way. Doing it twice changes nothing.
 */
export async function lapseHold(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed"> },
): Promise<"lapsed" | "nothing_due"> {
  const held = await scope.table.get(bed, bedKey(houseHome(scope, input.house), input.bed));
  if (!held) return "nothing_due";
  const over = await lapseWithList(scope, held.value);
  const [first, ...others] = over.events;
  if (!first) return "nothing_due";
  const value = { ...over.bed, changedAt: scope.now().toString() };
  try {
    await commitAsSystem(scope, [first, ...others], [replace(bed, held, value), ...over.changes]);
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}
