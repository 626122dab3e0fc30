import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedKey, lapsed } from "#shared/records/bed/bed.ts";
import { referralEvents } from "#shared/records/referral/events.ts";
import { referralIn } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { isHolding, loseHold } from "#shared/records/referral/transitions/arrive.ts";
import { offerOver } from "#shared/records/referral/transitions/wait.ts";
import { offerOverOnList } from "#shared/referrals/waitlist/keep-list.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

/** What ends a lapsed hold, besides the bed's own change. */
export interface Lapse {
  /** The bed without the lapsed hold. */
  readonly bed: Bed;
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
  /** The referral whose offer lapsed: its waitlist entry is still to be updated. */
  readonly offered: ReferralHeader | undefined;
}

/**
 * Ends a lapsed hold, even before the clock does: for plans that need the bed and write these changes too. An
 * accepted referral needs a decision again, a no-show its call; a referral with an offer stays on the
 * waitlist. A bed without a lapsed hold is returned unchanged.
 */
export async function lapse(scope: Scope, was: Bed): Promise<Lapse> {
  const now = scope.now();
  const { homes, table } = scope;
  const { hold, house, label } = was;
  if (!hold || !lapsed(hold, now)) return { bed: was, events: [], changes: [], offered: undefined };
  const free = { ...was, hold: null };
  const step = { data: { bed: label }, by: { kind: "system" } as const };
  const [found] = await table.getAll([headerOf(scope, house, hold.referral)]);
  const header = found?.value;
  if (found && header && header.place !== "moved" && bedKept(header.state)?.bed === was.id) {
    if (hasStatus(header, "waitlisted")) {
      const told = recordStep(scope, found, offerOver(header), { type: "referral.offer_ended", ...step });
      return { bed: free, ...told, offered: header };
    }
    if (isHolding(header)) {
      const told = recordStep(scope, found, loseHold(header, now), { type: "referral.hold_ended", ...step });
      return { bed: free, ...told, offered: undefined };
    }
  }
  // The referral does not have this hold any more: only the bed is corrected.
  const where = { in: referralIn(homes, house, hold.referral), feed: homes.house(house) };
  const subject = { referral: hold.referral };
  const event = eventOf(referralEvents, { type: "referral.hold_ended", ...where, subject, data: step.data });
  return { bed: free, events: [event], changes: [], offered: undefined };
}

/** The same with the waitlist's update, for plans that write no waitlist of their own. */
export async function lapseWithList(scope: Scope, was: Bed): Promise<Omit<Lapse, "offered">> {
  const { bed: free, events, changes, offered } = await lapse(scope, was);
  return { bed: free, events, changes: [...changes, ...(await onItsList(scope, offered))] };
}

/** The waitlist's change after a lapsed offer. */
export const onItsList = async (scope: Scope, offered: Lapse["offered"]): Promise<readonly Change[]> =>
  offered ? offerOverOnList(scope, offered, "ended") : [];

/** Ends a lapsed hold, by the clock. A plan that needs the bed may have done so earlier. Safe to repeat. */
export async function lapseHold(
  scope: Scope,
  input: { house: Id<"house">; bed: Id<"bed"> },
): Promise<"lapsed" | "nothing_due"> {
  const held = await scope.table.get(bed, bedKey(houseHome(scope, input.house), input.bed));
  if (!held) return "nothing_due";
  const over = await lapseWithList(scope, held.value);
  const [first, ...others] = over.events;
  if (!first) return "nothing_due";
  const value = { ...over.bed, changedAt: stamp(scope.now()) };
  try {
    await commitAsSystem(scope, [first, ...others], [replace(bed, held, value), ...over.changes]);
    return "lapsed";
  } catch (error) {
    if (error instanceof ConditionFailed) return "nothing_due";
    throw error;
  }
}
